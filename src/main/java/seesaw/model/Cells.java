package seesaw.model;

import java.util.ArrayList;
import java.util.List;

/// All cells of a model while it is being built. The first few hold what every model has: the time and its like.
final class Cells {
    static final int TIME = 0;
    static final int DT = 1;
    static final int START = 2;
    static final int STOP = 3;
    /// Number of the step, for what is drawn by chance.
    static final int STEP = 4;
    static final int RESERVED = 5;

    static final Node NOW = new Node.Slot(TIME);
    static final Node STEP_LENGTH = new Node.Slot(DT);

    private final List<Cell> cells = new ArrayList<>();
    private final ProblemLog log;

    Cells(ProblemLog log) {
        this.log = log;
    }

    Cell add(Cell.Kind kind, String variable, int at) {
        if (cells.size() >= Limits.MOST_SLOTS) {
            log.error(
                    "too-large",
                    at,
                    variable,
                    "The model has more than " + Limits.MOST_SLOTS + " values",
                    "Make its arrays smaller.");
            throw new ModelProblems(log.all());
        }
        var cell = new Cell(cells.size() + RESERVED, kind, variable, at);
        cells.add(cell);
        return cell;
    }

    Cell get(int slot) {
        return cells.get(slot - RESERVED);
    }

    List<Cell> all() {
        return cells;
    }

    int slots() {
        return cells.size() + RESERVED;
    }
}
