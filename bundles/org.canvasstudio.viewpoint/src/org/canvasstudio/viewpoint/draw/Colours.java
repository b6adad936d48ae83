package org.canvasstudio.viewpoint.draw;

/**
 * Reckons with colours 0xRRGGBB as the eye sees them: in Oklab (Ottosson, 2020), where lightness, strength and hue are
 * apart, and by the contrast of the Web Content Accessibility Guidelines 2.2.
 */
final class Colours {

    private static final double GREY = 0.024;

    private Colours() {
    }

    /** How light a colour looks: 0 black, 1 white. */
    static double lightness(int colour) {
        return oklab(colour)[0];
    }

    /** A colour of the same hue with another lightness; its strength is lowered where it must be. */
    static int withLightness(int colour, double lightness, double strength) {
        double[] lab = oklab(colour);
        double chroma = Math.hypot(lab[1], lab[2]);
        double wanted = Math.min(chroma, strength);
        double factor = chroma == 0 ? 0 : wanted / chroma;
        return shown(lightness, lab[1] * factor, lab[2] * factor);
    }

    /**
     * A colour of the same hue with another lightness and strength; one that has next to no hue takes that of a tint.
     *
     * @param stronger  how many times stronger it becomes
     * @param strongest how strong at most
     */
    static int tinted(int colour, int tint, double lightness, double stronger, double strongest) {
        double[] lab = oklab(colour);
        double chroma = Math.hypot(lab[1], lab[2]);
        if (chroma < GREY) {
            double[] grey = oklab(tint);
            lab[1] = grey[1] + lab[1] / 4;
            lab[2] = grey[2] + lab[2] / 4;
        }
        double factor = chroma < GREY ? 1 : Math.min(chroma * stronger, strongest) / chroma;
        return shown(lightness, lab[1] * factor, lab[2] * factor);
    }

    /** The contrast of two colours: 1 for none to 21 for black on white. */
    static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return a > b ? a / b : b / a;
    }

    /** The colour, made lighter or darker until it has the contrast on the ground that is asked for. */
    static int readable(int colour, int ground, double contrast) {
        if (contrast(colour, ground) >= contrast) {
            return colour;
        }
        boolean lighter = contrast(0xFFFFFF, ground) > contrast(0, ground);
        double lightness = lightness(colour);
        while (lightness >= 0 && lightness <= 1) {
            lightness += lighter ? 0.02 : -0.02;
            int tried = withLightness(colour, Math.max(0, Math.min(1, lightness)), 1);
            if (contrast(tried, ground) >= contrast) {
                return tried;
            }
        }
        return lighter ? 0xFFFFFF : 0;
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xFF) + 0.7152 * linear(colour >> 8 & 0xFF) + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** The colour; one that no screen can show is made paler until one can. */
    private static int shown(double lightness, double a, double b) {
        double part = 1;
        for (int step = 0; step < 30; step++) {
            double[] linear = linear(lightness, a * part, b * part);
            if (isShown(linear)) {
                return packed(linear);
            }
            part *= 0.9;
        }
        return packed(linear(lightness, 0, 0));
    }

    private static double[] oklab(int colour) {
        double r = linear(colour >> 16 & 0xFF);
        double g = linear(colour >> 8 & 0xFF);
        double b = linear(colour & 0xFF);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
    }

    private static double[] linear(double lightness, double a, double b) {
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new double[] {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
    }

    private static boolean isShown(double[] linear) {
        for (double channel : linear) {
            if (channel < -0.001 || channel > 1.001) {
                return false;
            }
        }
        return true;
    }

    private static int packed(double[] linear) {
        int colour = 0;
        for (double channel : linear) {
            double part = Math.max(0, Math.min(1, channel));
            double screen = part <= 0.0031308 ? part * 12.92 : 1.055 * Math.pow(part, 1 / 2.4) - 0.055;
            colour = colour << 8 | (int) Math.round(screen * 255);
        }
        return colour;
    }
}
