package seesaw.scenario;

/// Where something stands in a pack. Line and column count from 1; 0 means none in particular.
record Place(String file, int line, int column) {

    static Place in(String file) {
        return new Place(file, 0, 0);
    }

    Place right(int columns) {
        return new Place(file, line, column + columns);
    }
}
