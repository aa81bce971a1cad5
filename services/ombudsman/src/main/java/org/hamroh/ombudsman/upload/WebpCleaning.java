package org.hamroh.ombudsman.upload;

import java.util.Set;

/** Keeps the chunks of a WebP that draw it, animations included; Exif, XMP, colour profiles and the rest are dropped. */
final class WebpCleaning implements Cleaning {
    private static final Set<String> DRAWING = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF");
    private static final int HEADER = 12;
    private static final int ALPHA_AND_ANIMATION = 0x12;

    @Override
    public byte[] clean(byte[] file) throws UnreadableFile {
        var in = new Octets(file);
        if (!in.ascii(0, 4).equals("RIFF") || !in.ascii(8, 4).equals("WEBP")) {
            throw new UnreadableFile("not a WebP");
        }
        long end = Math.min(in.u32le(4) + 8, file.length);
        in.keep(HEADER);
        boolean sized = false;
        while (in.at + 8 <= end) {
            var type = in.ascii(0, 4);
            long length = in.u32le(4);
            in.need(0, 8 + length);
            int padded = (int) Math.min(8 + length + (length & 1), in.left());
            sized |= checkSize(in, type);
            if (type.equals("VP8X")) {
                keepWithoutPromises(in, padded);
            } else if (DRAWING.contains(type)) {
                in.keep(padded);
            } else {
                in.skip(padded);
            }
        }
        if (!sized) {
            throw new UnreadableFile("no picture");
        }
        return withLength(in.kept());
    }

    /** The extended header says which chunks follow; those that were dropped must not be promised. */
    private static void keepWithoutPromises(Octets in, int length) throws UnreadableFile {
        int flags = in.u8(8) & ALPHA_AND_ANIMATION;
        in.keep(8);
        in.skip(1);
        in.write(flags);
        in.keep(length - 9);
    }

    private static boolean checkSize(Octets in, String type) throws UnreadableFile {
        switch (type) {
            case "VP8X" -> {
                in.need(8, 10);
                Octets.requireSanePicture(1L + in.u24le(12), 1L + in.u24le(15));
            }
            case "VP8 " -> Octets.requireSanePicture(in.u16le(14) & 0x3FFF, in.u16le(16) & 0x3FFF);
            case "VP8L" -> {
                long bits = in.u32le(9);
                Octets.requireSanePicture(1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF));
            }
            default -> {
                return type.equals("ANMF");
            }
        }
        return !type.equals("VP8X");
    }

    private static byte[] withLength(byte[] webp) {
        int length = webp.length - 8;
        for (int i = 0; i < 4; i++) {
            webp[4 + i] = (byte) (length >> 8 * i);
        }
        return webp;
    }
}
