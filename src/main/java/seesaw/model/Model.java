package seesaw.model;

/// A system-dynamics model, read from XMILE.
public final class Model {
    private Model() {}

    public static Model read(String source, String fileName) {
        return new Model();
    }
}
