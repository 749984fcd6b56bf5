package seesaw.model;

/// A system-dynamics model, read from XMILE.
public final class Model {
    private Model() {}
}
