package seesaw.model;

/// How bad a problem is: an error stops a model from running, a warning does not.
public enum Severity {
    ERROR,
    WARNING
}
