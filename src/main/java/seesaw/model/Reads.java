package seesaw.model;

import java.util.BitSet;
import seesaw.model.Tape.Statement;
import seesaw.model.Tape.Statement.Assign;
import seesaw.model.Tape.Statement.Fill;
import seesaw.model.Tape.Statement.Pass;

/// Which slots something reads.
final class Reads {
    private Reads() {}

    /// All slots that a statement reads.
    static int[] of(Statement statement) {
        return switch (statement) {
            case Assign(int _, Node value) -> of(value);
            case Fill(int slot, int _, int time) -> new int[] {slot, time};
            case Pass(int _, int _, int source) -> new int[] {source};
        };
    }

    /// All slots that a node reads, the time and the like among them.
    static int[] of(Node node) {
        BitSet slots = new BitSet();
        collect(node, slots);
        return slots.stream().toArray();
    }

    private static void collect(Node node, BitSet slots) {
        switch (node) {
            case Node.Slot(int slot) -> slots.set(slot);
            case Node.Pulse _ -> slots.set(Cells.TIME);
            case Node.Draw _ -> slots.set(Cells.STEP);
            case Node.Constant _,
                    Node.Apply1 _,
                    Node.Apply2 _,
                    Node.Choose _,
                    Node.Interpolate _,
                    Node.Select _,
                    Node.Gather _ -> {}
        }
        for (Node part : node.parts()) collect(part, slots);
    }
}
