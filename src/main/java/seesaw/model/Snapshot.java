package seesaw.model;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Everything that a run carries from one step to the next, so that it can be resumed later, elsewhere, more than once.
/// It never changes.
///
/// Two snapshots are equal when the runs would go on alike.
public final class Snapshot {
    private static final int FORM = 0x5353_0001;

    private final String model;
    private final double from;
    private final double dt;
    private final long step;
    private final double[] values;

    /// @param values stocks and memories, then each pipe with its length; nobody else keeps the array
    Snapshot(String model, double from, double dt, long step, double[] values) {
        this.model = model;
        this.from = from;
        this.dt = dt;
        this.step = step;
        this.values = values;
    }

    /// Digest of the model.
    public String model() {
        return model;
    }

    /// First time of the run.
    public double from() {
        return from;
    }

    /// Step length.
    public double dt() {
        return dt;
    }

    /// Number of steps taken.
    public long step() {
        return step;
    }

    /// Model time at which the run stopped.
    public double time() {
        return from + step * dt;
    }

    /// Read only.
    double[] values() {
        return values;
    }

    /// The snapshot as bytes, for storage.
    public byte[] bytes() {
        byte[] name = model.getBytes(StandardCharsets.UTF_8);
        var buffer = ByteBuffer.allocate(4 + 4 + name.length + 8 * (3 + 1 + values.length));
        buffer.putInt(FORM).putInt(name.length).put(name);
        buffer.putDouble(from).putDouble(dt).putLong(step).putLong(values.length);
        for (double value : values) buffer.putDouble(value);
        return buffer.array();
    }

    /// Reads what [#bytes()] wrote.
    ///
    /// @throws IllegalArgumentException when the bytes are something else
    public static Snapshot fromBytes(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        try {
            if (buffer.getInt() != FORM) throw new IllegalArgumentException("Not a snapshot of a run");
            byte[] name = new byte[Math.clamp(buffer.getInt(), 0, buffer.remaining())];
            buffer.get(name);
            double from = buffer.getDouble();
            double dt = buffer.getDouble();
            long step = buffer.getLong();
            long count = buffer.getLong();
            if (count * 8 != buffer.remaining()) throw new IllegalArgumentException("The snapshot is incomplete");
            double[] values = new double[(int) count];
            for (int i = 0; i < values.length; i++) values[i] = buffer.getDouble();
            return new Snapshot(new String(name, StandardCharsets.UTF_8), from, dt, step, values);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("The snapshot is incomplete", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Snapshot that
                && model.equals(that.model)
                && Double.compare(from, that.from) == 0
                && Double.compare(dt, that.dt) == 0
                && step == that.step
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + Long.hashCode(step);
    }

    @Override
    public String toString() {
        return "Snapshot at " + time() + " of " + model;
    }
}
