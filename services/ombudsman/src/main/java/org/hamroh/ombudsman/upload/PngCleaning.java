package org.hamroh.ombudsman.upload;

import java.util.Set;
import java.util.zip.CRC32;

/** Keeps the chunks of a PNG that draw it; texts, times, Exif, colour profiles and bytes after the end are dropped. */
final class PngCleaning implements Cleaning {
    private static final Set<String> DRAWING =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD");
    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;

    @Override
    public byte[] clean(byte[] file) throws UnreadableFile {
        var in = new Octets(file);
        in.keep(SIGNATURE);
        boolean first = true;
        boolean drawn = false;
        while (true) {
            long length = in.u32(0);
            var type = in.ascii(4, 4);
            in.need(0, FRAME + length);
            if (first != type.equals("IHDR") || crc(in, (int) length) != in.u32(8 + (int) length)) {
                throw new UnreadableFile("broken chunk");
            }
            if (first) {
                Octets.requireSanePicture(in.u32(8), in.u32(12));
                first = false;
            }
            drawn |= type.equals("IDAT");
            if (DRAWING.contains(type)) {
                in.keep(FRAME + (int) length);
            } else {
                in.skip(FRAME + (int) length);
            }
            if (type.equals("IEND")) {
                if (!drawn) {
                    throw new UnreadableFile("no picture");
                }
                return in.kept();
            }
        }
    }

    private static long crc(Octets in, int length) {
        var crc = new CRC32();
        crc.update(in.all(), in.at + 4, 4 + length);
        return crc.getValue();
    }
}
