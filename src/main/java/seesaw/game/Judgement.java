package seesaw.game;

/// What a judge makes of a case. In a draft a rating may still be missing: 0.
///
/// @param clarity 1 to 5: does it say what will happen?
/// @param honesty 1 to 5: does it say what is lost?
/// @param benefit 1 to 5: is it worth it for the people it is for?
/// @param condition on which it is supported; blank without one
public record Judgement(int clarity, int honesty, int benefit, Vote vote, Text condition, Text comment) {

    public enum Vote {
        SUPPORT,
        /// If the condition is met.
        SUPPORT_IF,
        OPPOSE
    }

    /// Mean of the three ratings.
    double rating() {
        return (clarity + honesty + benefit) / 3.0;
    }

    /// 1 for support, 0 for support on a condition, −1 for opposition.
    int weight() {
        return switch (vote) {
            case SUPPORT -> 1;
            case SUPPORT_IF -> 0;
            case OPPOSE -> -1;
        };
    }

    boolean isRated() {
        return isRating(clarity) && isRating(honesty) && isRating(benefit);
    }

    boolean isRatedOrOpen() {
        return (clarity == 0 || isRating(clarity))
                && (honesty == 0 || isRating(honesty))
                && (benefit == 0 || isRating(benefit));
    }

    private static boolean isRating(int rating) {
        return rating >= 1 && rating <= 5;
    }
}
