package seesaw.cli;

import org.hipparchus.random.SobolSequenceGenerator;
import seesaw.model.Design;

/// Sobol's sequence with the direction numbers of Joe and Kuo (2008), as Hipparchus has it. It fills a cube more evenly
/// than points drawn by chance, so that estimates need fewer runs.
final class SobolSequence implements Design {

    @Override
    public double[][] points(int count, int dimensions) {
        var sequence = new SobolSequenceGenerator(dimensions);
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) points[i] = sequence.nextVector();
        return points;
    }
}
