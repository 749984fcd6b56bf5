package seesaw.web;

import io.nayuki.qrcodegen.QrCode.Ecc;

/// A QR code as one path to draw.
///
/// @param size modules on each side, without the quiet zone
/// @param path every dark module as a unit square
record QrCode(int size, String path) {

    /// Modules of white around a code, so that cameras find it.
    private static final int QUIET = 4;

    static QrCode of(String address) {
        io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(address, Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y))
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
            }
        }
        return new QrCode(code.size, path.toString());
    }

    public String viewBox() {
        int whole = size + 2 * QUIET;
        return -QUIET + " " + -QUIET + " " + whole + " " + whole;
    }
}
