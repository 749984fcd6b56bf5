package seesaw.model;

/// Points spread over a cube whose sides run from 0 to 1, for an analysis that looks at all inputs together.
@FunctionalInterface
public interface Design {

    /// Points, each with as many numbers from 0 up to, not including, 1 as there are dimensions.
    double[][] points(int count, int dimensions);

    /// A Latin hypercube: in each dimension one point in each of `count` equal parts, at a place and in an
    /// order drawn
    /// by chance (McKay, Beckman and Conover, 1979). The same seed gives the same points.
    static Design latin(long seed) {
        return (count, dimensions) -> {
            double[][] points = new double[count][dimensions];
            for (int d = 0; d < dimensions; d++) {
                long key = Distribution.mix(Distribution.mix(seed) + d);
                int[] order = new int[count];
                for (int i = 0; i < count; i++) {
                    int at = (int) Distribution.UNIFORM.draw(0, i + 1, key, i);
                    order[i] = order[at];
                    order[at] = i;
                }
                for (int i = 0; i < count; i++) {
                    points[i][d] = (order[i] + Distribution.UNIFORM.draw(0, 1, key + 1, i)) / count;
                }
            }
            return points;
        };
    }

    /// Another design moved by a distance drawn by chance for each dimension, and round the cube (Cranley
    /// and Patterson,
    /// 1976): sequences that begin in a corner no longer do.
    default Design turned(long seed) {
        return (count, dimensions) -> {
            double[][] points = points(count, dimensions);
            for (int d = 0; d < dimensions; d++) {
                double distance = Distribution.UNIFORM.draw(0, 1, Distribution.mix(seed), d);
                for (double[] point : points) {
                    double moved = point[d] + distance;
                    point[d] = moved >= 1 ? moved - 1 : moved;
                }
            }
            return points;
        };
    }
}
