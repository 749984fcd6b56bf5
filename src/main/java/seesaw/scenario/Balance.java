package seesaw.scenario;

/// What the seesaw shows: indicators (by id) for care in hospital, at community sites and at home, and the share
/// outside.
///
/// @param share indicator in % of cost-weighted care outside hospital
/// @param levelAt balance in % at which the beam is level
/// @param degreesPerPoint tilt for each percentage point, limited to 16° either way
/// @param block amount of care that one block stands for, in the unit of the three indicators
/// @param unit such as "£m"
/// @param basis such as "of care a year, 2008/9 prices"
public record Balance(
        String hospital,
        String community,
        String home,
        String share,
        double levelAt,
        double degreesPerPoint,
        double block,
        String unit,
        String basis) {}
