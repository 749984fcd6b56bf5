package seesaw.scenario;

/// Leave that an organisation needs from another one before a setting of a lever may go further, where the other has
/// no switch for it on its own sheet: a veto that its role gives it.
///
/// @param id kebab-case, such as "capital-over-ten"
/// @param title such as "Approve capital above £10m"
/// @param about why it is asked, in one or two sentences
/// @param by organisation that is asked
/// @param otherwiseGiven what counts when nobody answers before the round closes
public record Approval(String id, String title, String about, String by, Reach reach, boolean otherwiseGiven) {}
