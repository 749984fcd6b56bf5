package seesaw.model;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Everything that a run carries from one step to the next, so that it can be resumed later, elsewhere, more than once.
///
/// Two snapshots are equal when the runs would go on alike.
///
/// @param model digest of the model
/// @param from first time of the run
/// @param dt step length
/// @param step number of steps taken
/// @param values stocks and memories
public record Snapshot(String model, double from, double dt, long step, List<Double> values) {
    private static final int FORM = 0x5353_0001;

    public Snapshot {
        values = List.copyOf(values);
    }

    /// Model time at which the run stopped.
    public double time() {
        return from + step * dt;
    }

    /// The snapshot as bytes, for storage.
    public byte[] bytes() {
        byte[] name = model.getBytes(StandardCharsets.UTF_8);
        var buffer = ByteBuffer.allocate(4 + 4 + name.length + 8 * (3 + 1 + values.size()));
        buffer.putInt(FORM).putInt(name.length).put(name);
        buffer.putDouble(from).putDouble(dt).putLong(step).putLong(values.size());
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
            List<Double> values = new ArrayList<>();
            for (long i = 0; i < count; i++) values.add(buffer.getDouble());
            return new Snapshot(new String(name, StandardCharsets.UTF_8), from, dt, step, values);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("The snapshot is incomplete", e);
        }
    }
}
