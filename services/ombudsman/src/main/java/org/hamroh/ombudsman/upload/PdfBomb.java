package org.hamroh.ombudsman.upload;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds PDFs built to exhaust memory, before a PDF reader opens them. A reader unpacks only the streams that hold objects and
 * cross-references; here each such stream is unpacked piece by piece and thrown away, and too much of it is refused, as is
 * any packing other than one Flate. Where it cannot be told what a stream is, the strict rule holds.
 */
final class PdfBomb {
    private static final int MOST_UNPACKED = 24 * 1024 * 1024;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern STRUCTURE = Pattern.compile("ObjStm|XRef");
    private static final Pattern NAME_WITH_ESCAPE = Pattern.compile("/[^\\s/<>\\[\\](){}%]*#");
    private static final Pattern OTHER_PACKING =
            Pattern.compile("LZW|ASCIIHex|AHx|ASCII85|A85|RunLength|/RL\\b|Flate[^]]*Flate|Crypt", Pattern.DOTALL);

    private PdfBomb() {}

    static void defuse(byte[] file) throws UnreadableFile {
        long unpacked = 0;
        int from = 0;
        int at;
        while ((at = next(file, from)) >= 0) {
            var header = new String(file, from, at - from, StandardCharsets.ISO_8859_1);
            int data = at + STREAM.length;
            if (STRUCTURE.matcher(header).find()
                    || NAME_WITH_ESCAPE.matcher(header).find()) {
                var dictionary = header.substring(Math.max(0, header.lastIndexOf(" obj")));
                if (OTHER_PACKING.matcher(dictionary).find()) {
                    throw new UnreadableFile("unusual packing");
                }
                unpacked += unpackedSize(file, data);
                if (unpacked > MOST_UNPACKED) {
                    throw new UnreadableFile("unpacks to too much");
                }
            }
            from = data;
        }
    }

    private static int next(byte[] file, int from) {
        for (int i = from; i <= file.length - STREAM.length; i++) {
            if (file[i] == 's'
                    && matches(file, i)
                    && !(i >= 3 && file[i - 1] == 'd' && file[i - 2] == 'n' && file[i - 3] == 'e')) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] file, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (file[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    /** What is not Flate counts nothing: it is stored as it is. */
    private static long unpackedSize(byte[] file, int keyword) {
        int data = keyword;
        while (data < file.length && (file[data] == '\r' || file[data] == '\n' || file[data] == ' ')) {
            data++;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(file, data, file.length - data);
            var piece = new byte[16 * 1024];
            long size = 0;
            while (!inflater.finished() && size <= MOST_UNPACKED) {
                int count = inflater.inflate(piece);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                size += count;
            }
            return size;
        } catch (DataFormatException e) {
            return 0;
        } finally {
            inflater.end();
        }
    }
}
