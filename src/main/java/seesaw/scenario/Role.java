package seesaw.scenario;

/// A kind of organisation, such as "commissioner".
///
/// @param group heading under which the console lists organisations of this role, such as "Commissioners"
public record Role(String id, String title, String group) {}
