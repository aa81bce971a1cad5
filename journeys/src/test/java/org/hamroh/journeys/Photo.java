package org.hamroh.journeys;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A photograph of a timesheet as a phone takes it: a JPEG that says, in its Exif data, where it was taken and by which phone. */
final class Photo {

    /** Stands in the Exif data, beside the coordinates. */
    static final String PHONE = "Ҳамён-9000 canary-phone";

    private static final short ASCII = 2;
    private static final short RATIONAL = 5;
    private static final short LONG = 4;

    private Photo() {}

    static byte[] ofTimesheet() {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 640, 480);
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 24));
        pen.drawString("Табель, август", 40, 60);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 18));
        for (int day = 1; day <= 12; day++) {
            pen.drawString(day + ".08    8:00 - 20:00    12", 40, 80 + day * 30);
        }
        pen.dispose();
        try {
            var jpeg = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", jpeg);
            return withExif(jpeg.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withExif(byte[] jpeg) {
        byte[] tiff = tiff();
        var out = ByteBuffer.allocate(jpeg.length + tiff.length + 10);
        out.put(jpeg, 0, 2);
        out.putShort((short) 0xFFE1).putShort((short) (2 + 6 + tiff.length));
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff);
        out.put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    /** Two directories: the maker of the phone, and 56°50' N 60°36' E, which is Yekaterinburg. */
    private static byte[] tiff() {
        byte[] phone = PHONE.getBytes(StandardCharsets.UTF_8);
        int gps = 8 + 2 + 2 * 12 + 4;
        int values = gps + 2 + 4 * 12 + 4;
        var out = ByteBuffer.allocate(values + 48 + phone.length).order(ByteOrder.BIG_ENDIAN);
        out.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        out.putShort((short) 2);
        entry(out, 0x010F, ASCII, phone.length, values + 48);
        entry(out, 0x8825, LONG, 1, gps);
        out.putInt(0);
        out.putShort((short) 4);
        entry(out, 1, ASCII, 2, 'N' << 24);
        entry(out, 2, RATIONAL, 3, values);
        entry(out, 3, ASCII, 2, 'E' << 24);
        entry(out, 4, RATIONAL, 3, values + 24);
        out.putInt(0);
        for (int number : new int[] {56, 1, 50, 1, 0, 1, 60, 1, 36, 1, 0, 1}) {
            out.putInt(number);
        }
        return out.put(phone).array();
    }

    private static void entry(ByteBuffer out, int tag, short type, int count, int value) {
        out.putShort((short) tag).putShort(type).putInt(count).putInt(value);
    }
}
