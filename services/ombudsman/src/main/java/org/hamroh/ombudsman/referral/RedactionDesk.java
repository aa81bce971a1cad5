package org.hamroh.ombudsman.referral;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.ombudsman.referral.Choice.Area;
import org.springframework.stereotype.Component;

/** Blacks areas of images out. The image is drawn anew, so that what was there is in no part of the file any more. */
@Component
class RedactionDesk {
    private static final Map<String, String> FORMATS = Map.of("image/jpeg", "jpg", "image/png", "png");
    /** Pixels; a photograph of a telephone has a quarter of it. */
    private static final long MOST = 50_000_000;

    List<String> types() {
        return List.copyOf(FORMATS.keySet());
    }

    /** @throws Refusal 422 if it cannot be done; such a file has to be left out */
    byte[] blackedOut(String type, byte[] file, List<Area> areas) {
        if (areas.isEmpty()) {
            return file;
        }
        try {
            var drawn = drawn(file);
            var pen = drawn.createGraphics();
            pen.setColor(Color.BLACK);
            for (var area : areas) {
                int left = area.left() * drawn.getWidth() / 1000;
                int top = area.top() * drawn.getHeight() / 1000;
                pen.fillRect(
                        left,
                        top,
                        Math.ceilDiv((area.left() + area.width()) * drawn.getWidth(), 1000) - left,
                        Math.ceilDiv((area.top() + area.height()) * drawn.getHeight(), 1000) - top);
            }
            pen.dispose();
            var out = new ByteArrayOutputStream();
            if (!ImageIO.write(drawn, FORMATS.getOrDefault(type, ""), out)) {
                throw notPossible();
            }
            return out.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw e instanceof Refusal refusal ? refusal : notPossible();
        }
    }

    /** Opaque, on white, which every format can hold. */
    private static BufferedImage drawn(byte[] file) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw notPossible();
            }
            var reader = readers.next();
            reader.setInput(in);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST) {
                throw notPossible();
            }
            var read = reader.read(0);
            reader.dispose();
            var drawn = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
            var pen = drawn.createGraphics();
            pen.drawImage(read, 0, 0, Color.WHITE, null);
            pen.dispose();
            return drawn;
        }
    }

    private static Refusal notPossible() {
        return Refusal.invalid(List.of(FieldError.of("files", "referral.areas.not-possible")));
    }
}
