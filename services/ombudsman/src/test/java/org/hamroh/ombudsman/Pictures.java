package org.hamroh.ombudsman;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures with traces in them. */
public final class Pictures {
    private Pictures() {}

    public static byte[] drawn(String format) {
        try {
            var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 30; i++) {
                image.setRGB(i, i, 0xFF8800 + i);
            }
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG with Exif that says sideways and names its maker, an XMP packet, a comment, and a tail after its end. */
    public static byte[] jpegWithTraces(String trace) {
        var jpeg = drawn("jpg");
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        var exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0II*\0\u0008\0\0\0\u0001\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.writeBytes(new byte[] {0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0});
        exif.writeBytes(trace.getBytes(StandardCharsets.UTF_8));
        segment(out, 0xE1, exif.toByteArray());
        segment(out, 0xE1, ("http://ns.adobe.com/xap/1.0/\0" + trace).getBytes(StandardCharsets.UTF_8));
        segment(out, 0xFE, trace.getBytes(StandardCharsets.UTF_8));
        out.write(jpeg, 2, jpeg.length - 2);
        out.writeBytes(trace.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        int length = content.length + 2;
        out.write(0xFF);
        out.write(marker);
        out.write(length >> 8);
        out.write(length);
        out.writeBytes(content);
    }
}
