package seesaw.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import seesaw.game.View;

/// The seesaw as lines to draw: tilt and blocks, in the small form that has no part blocks.
///
/// @param tilt degrees, positive is clockwise: the right side is down
/// @param viewBox of the picture, high enough for the tallest stack
/// @param hospital one path for each block, and so on
/// @param text what the picture says, for those who do not see it
record SeesawDrawing(
        String tilt, String viewBox, List<String> hospital, List<String> community, List<String> home, String text) {

    private static final double HALF_BEAM = 150;
    private static final double SIDE = 13.8;
    private static final double PITCH = 15.18;
    private static final double FLOOR = -3.9;
    private static final double GAP = 8.28;

    /// Both groups centre here, so that distance carries no meaning.
    private static final double CENTRE = 0.62 * HALF_BEAM;

    private static final double STEEPEST = 16;

    /// How a district might look before the game: for pages without a game.
    static SeesawDrawing example(String text) {
        return of(25, 9, 4, -14, text);
    }

    static SeesawDrawing of(View.Balance balance, String text) {
        View.Weights now = balance.now();
        double tilt = (now.share() - balance.levelAt()) * balance.degreesPerPoint();
        return of(
                blocks(now.hospital(), balance.block()),
                blocks(now.community(), balance.block()),
                blocks(now.home(), balance.block()),
                Math.clamp(tilt, -STEEPEST, STEEPEST),
                text);
    }

    private static int blocks(double amount, double block) {
        return (int) Math.clamp(Math.round(amount / block), 0, 60);
    }

    private static SeesawDrawing of(int hospital, int community, int home, double tilt, String text) {
        double right = width(3) + GAP + width(3);
        double communityFrom = CENTRE - right / 2;
        double homeFrom = communityFrom + width(3) + GAP;
        double hospitalFrom = -CENTRE - width(5) / 2;
        double top = Math.min(
                        corner(-CENTRE, rows(hospital, 5), tilt),
                        Math.min(
                                corner(communityFrom + width(3), rows(community, 3), tilt),
                                corner(CENTRE + right / 2, rows(home, 3), tilt)))
                - PITCH;
        return new SeesawDrawing(
                number(tilt),
                "-174 " + number(top) + " 348 " + number(50.7 - top),
                stack(hospital, 5, hospitalFrom, Shape.SQUARE),
                stack(community, 3, communityFrom, Shape.ARCH),
                stack(home, 3, homeFrom, Shape.HOUSE),
                text);
    }

    /// How high a stack reaches once the beam has tipped.
    private static double corner(double x, int rows, double tilt) {
        double angle = Math.toRadians(tilt);
        return Math.min(x * Math.sin(angle) - rows * PITCH * Math.cos(angle), -HALF_BEAM * Math.sin(Math.abs(angle)));
    }

    private enum Shape {
        SQUARE,
        ARCH,
        HOUSE
    }

    private static List<String> stack(int blocks, int columns, double from, Shape shape) {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < blocks; i++) {
            double x = from + i % columns * PITCH;
            double y = FLOOR - i / columns * PITCH;
            paths.add(path(shape, x, y));
        }
        return paths;
    }

    private static String path(Shape shape, double x, double floor) {
        double half = SIDE / 2;
        return switch (shape) {
            case SQUARE -> "M" + at(x, floor - SIDE) + "h" + SIDE + "v" + SIDE + "h-" + SIDE + "Z";
            case ARCH ->
                "M" + at(x, floor) + "V" + number(floor - half) + "a" + half + " " + half + " 0 0 1 " + SIDE + " 0V"
                        + number(floor) + "Z";
            case HOUSE ->
                "M" + at(x + half, floor - SIDE) + "L" + at(x + SIDE, floor - 8.28) + "V" + number(floor) + "H"
                        + number(x) + "V" + number(floor - 8.28) + "Z";
        };
    }

    private static double width(int columns) {
        return columns * PITCH - (PITCH - SIDE);
    }

    private static int rows(int blocks, int columns) {
        return (blocks + columns - 1) / columns;
    }

    private static String at(double x, double y) {
        return number(x) + " " + number(y);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
