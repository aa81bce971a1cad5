package org.hamroh.ombudsman.upload;

/**
 * Keeps the segments of a JPEG that draw it and drops the rest: Exif, XMP, GPS, thumbnails, colour profiles, comments, and
 * whatever follows the end of the picture. Nothing is decoded, so nothing is lost and no flood of pixels can start. Of Exif only
 * the orientation returns, because a sheet photographed sideways must still be read upright.
 */
final class JpegCleaning implements Cleaning {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int ADOBE = 0xEE;

    @Override
    public byte[] clean(byte[] file) throws UnreadableFile {
        var in = new Octets(file);
        if (in.u16(0) != (0xFF00 | SOI)) {
            throw new UnreadableFile("not a JPEG");
        }
        in.skip(2);
        in.write(0xFF, SOI);
        int orientation = orientation(file);
        if (orientation > 1) {
            writeOrientation(in, orientation);
        }
        boolean framed = false;
        boolean drawn = false;
        while (true) {
            int marker = nextMarker(in);
            if (marker == EOI) {
                if (!framed || !drawn) {
                    throw new UnreadableFile("no picture");
                }
                in.write(0xFF, EOI);
                return in.kept();
            }
            int length = in.u16(2);
            if (length < 2) {
                throw new UnreadableFile("broken segment");
            }
            if (isFrame(marker)) {
                Octets.requireSanePicture(in.u16(7), in.u16(5));
                framed = true;
            }
            if (draws(marker)) {
                in.keep(2 + length);
            } else {
                in.skip(2 + length);
            }
            if (marker == SOS) {
                drawn = true;
                keepScan(in);
            }
        }
    }

    private static int nextMarker(Octets in) throws UnreadableFile {
        if (in.u8(0) != 0xFF) {
            throw new UnreadableFile("no marker");
        }
        while (in.u8(1) == 0xFF) {
            in.skip(1);
        }
        int marker = in.u8(1);
        if (marker < 0xC0 || marker == SOI || (marker >= 0xD0 && marker <= 0xD7)) {
            throw new UnreadableFile("unexpected marker");
        }
        return marker;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Tables, frames, scans, and Adobe's mark, without which colours come out wrong. */
    private static boolean draws(int marker) {
        return (marker >= 0xC0 && marker <= 0xDF) || marker == ADOBE;
    }

    /** Entropy-coded bytes run to the next marker that is neither a stuffed zero nor a restart. */
    private static void keepScan(Octets in) throws UnreadableFile {
        var bytes = in.all();
        int end = in.at;
        while (end + 1 < bytes.length) {
            int next = bytes[end + 1] & 0xFF;
            if (bytes[end] == (byte) 0xFF && next != 0 && (next < 0xD0 || next > 0xD7)) {
                in.keep(end - in.at);
                return;
            }
            end++;
        }
        throw new UnreadableFile("cut short");
    }

    /** 1 to 8 as Exif counts; 1, which is upright, when nothing readable is said. */
    private static int orientation(byte[] file) {
        try {
            var in = new Octets(file);
            in.skip(2);
            while (true) {
                int marker = nextMarker(in);
                if (marker == SOS || marker == EOI) {
                    return 1;
                }
                if (marker == APP1 && in.ascii(4, 6).equals("Exif\0\0")) {
                    in.skip(10);
                    return orientation(in);
                }
                in.skip(2 + Math.max(2, in.u16(2)));
            }
        } catch (UnreadableFile e) {
            return 1;
        }
    }

    private static int orientation(Octets tiff) throws UnreadableFile {
        boolean little = tiff.ascii(0, 2).equals("II");
        int directory = (int) Math.min(Integer.MAX_VALUE, little ? tiff.u32le(4) : tiff.u32(4));
        int entries = little ? tiff.u16le(directory) : tiff.u16(directory);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((little ? tiff.u16le(entry) : tiff.u16(entry)) == 0x0112) {
                int value = little ? tiff.u16le(entry + 8) : tiff.u16(entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static void writeOrientation(Octets out, int orientation) {
        out.write(0xFF, APP1, 0, 34, 'E', 'x', 'i', 'f', 0, 0);
        out.write('M', 'M', 0, 42, 0, 0, 0, 8, 0, 1);
        out.write(0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0);
    }
}
