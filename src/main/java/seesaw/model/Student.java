package seesaw.model;

/// Student's distribution, as far as intervals need it.
final class Student {
    /// 97.5 % of the normal distribution lie below it.
    private static final double NORMAL = 1.959963984540054;
    /// The same for one to nine degrees of freedom (Fisher and Yates, Statistical Tables, table III).
    private static final double[] FEW = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262};

    private Student() {}

    /// How many standard errors on either side of a mean make an interval of 95 %. From ten degrees of
    /// freedom on by the
    /// expansion of Abramowitz and Stegun, 26.7.5, to four digits.
    static double half95(int freedom) {
        if (freedom <= FEW.length) return FEW[freedom - 1];
        double z = NORMAL;
        double z3 = z * z * z;
        double z5 = z3 * z * z;
        double z7 = z5 * z * z;
        double n = freedom;
        return z
                + (z3 + z) / (4 * n)
                + (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n)
                + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * n * n * n);
    }
}
