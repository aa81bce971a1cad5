package org.hamroh.ombudsman.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.hamroh.ombudsman.Pictures;
import org.junit.jupiter.api.Test;

class CleaningTest {
    private static final String TRACE = "Canon EOS of Safar, 38.5731 N";

    @Test
    void aJpegKeepsItsPixelsAndItsOrientationAndNothingElse() throws Exception {
        var dirty = Pictures.jpegWithTraces(TRACE);

        var clean = new JpegCleaning().clean(dirty);

        assertThat(hasTrace(dirty)).isTrue();
        assertThat(hasTrace(clean)).isFalse();
        assertThat(pixels(clean)).isEqualTo(pixels(Pictures.drawn("jpg")));
        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).contains("Exif\0\0MM");
        assertThat(new JpegCleaning().clean(clean)).isEqualTo(clean);
    }

    @Test
    void aPngKeepsItsPixelsAndLosesItsTexts() throws Exception {
        var plain = Pictures.drawn("png");
        var dirty = insert(plain, 33, chunk("tEXt", ("Author\0" + TRACE).getBytes(StandardCharsets.UTF_8)));

        var clean = new PngCleaning().clean(concat(dirty, TRACE.getBytes(StandardCharsets.UTF_8)));

        assertThat(hasTrace(clean)).isFalse();
        assertThat(pixels(clean)).isEqualTo(pixels(plain));
    }

    @Test
    void aWebpLosesItsExifAndItsPromiseOfIt() throws Exception {
        var body = concat(
                riff("VP8X", new byte[] {0x0C, 0, 0, 0, 9, 0, 0, 9, 0, 0}),
                concat(
                        riff("VP8L", new byte[] {0x2F, 9, 0x40, 2, 0, 1, 2, 3}),
                        riff("EXIF", TRACE.getBytes(StandardCharsets.UTF_8))));
        var webp = concat("RIFF\0\0\0\0WEBP".getBytes(StandardCharsets.ISO_8859_1), body);
        little(webp).putInt(4, webp.length - 8);

        var clean = new WebpCleaning().clean(webp);

        assertThat(hasTrace(clean)).isFalse();
        assertThat(clean[20]).isZero();
        assertThat(little(clean).getInt(4)).isEqualTo(clean.length - 8);
    }

    @Test
    void aPdfKeepsItsPagesAndLosesItsAuthor() throws Exception {
        var clean = PdfConfiguration.cleaning().clean(pdf());

        assertThat(hasTrace(pdf())).isTrue();
        assertThat(hasTrace(clean)).isFalse();
        try (var document = Loader.loadPDF(clean)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
            assertThat(document.getDocumentCatalog().getCOSObject().getItem(COSName.OPEN_ACTION))
                    .isNull();
        }
    }

    @Test
    void aPictureOfTooManyPixelsIsRefusedByItsHeaderAlone() {
        var png = Pictures.drawn("png");
        ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        assertThatThrownBy(() -> new PngCleaning().clean(png))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("too large");
    }

    @Test
    void aPdfThatUnpacksToTooMuchIsRefusedBeforeItIsOpened() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(9))) {
            for (int i = 0; i < 200; i++) {
                out.write(new byte[1024 * 1024]);
            }
        }
        var head = "%PDF-1.5\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>\nstream\n";
        var bomb = concat(
                head.getBytes(StandardCharsets.US_ASCII),
                concat(packed.toByteArray(), "\nendstream\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII)));
        assertThat(bomb.length).isLessThan(400_000);
        assertThatThrownBy(() -> PdfBomb.defuse(bomb)).isInstanceOf(UnreadableFile.class);
        var twice = "1 0 obj <</Type/Obj#53tm/Filter[/FlateDecode/FlateDecode]>> stream x";
        assertThatThrownBy(() -> PdfBomb.defuse(twice.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(UnreadableFile.class);
    }

    @Test
    void noBrokenPictureMakesACleaningFailInAnyOtherWay() throws Exception {
        assertThat(refusals(4000, new JpegCleaning(), Pictures.jpegWithTraces(TRACE)))
                .isPositive();
        assertThat(refusals(4000, new PngCleaning(), Pictures.drawn("png"))).isPositive();
        assertThat(refusals(4000, new WebpCleaning(), Pictures.drawn("png"))).isPositive();
    }

    @Test
    void noBrokenPdfMakesACleaningFailInAnyOtherWay() throws Exception {
        assertThat(refusals(400, PdfConfiguration.cleaning(), pdf())).isPositive();
    }

    @Test
    void aNameIsShownWithoutItsPathAndEndsAsItsContentSays() {
        assertThat(FileNames.shown("C:\\Сафар\\табели моҳ.exe", FileType.PNG)).isEqualTo("табели моҳ.png");
        assertThat(FileNames.shown("../../etc/passwd", FileType.PDF)).isEqualTo("passwd.pdf");
        assertThat(FileNames.shown("a\r\nSet-Cookie: x\u202Egpj", FileType.JPEG))
                .isEqualTo("aSet-Cookie xgpj.jpg");
        assertThat(FileNames.shown("", FileType.JPEG)).isEqualTo("file.jpg");
    }

    /** How many of the mutants are refused; anything but cleaning or refusing fails the test. */
    private static int refusals(int mutants, Cleaning cleaning, byte[] seed) {
        var random = new Random(42);
        int refused = 0;
        for (int i = 0; i < mutants; i++) {
            try {
                cleaning.clean(mutate(seed, random));
            } catch (UnreadableFile e) {
                refused++;
            }
        }
        return refused;
    }

    private static byte[] mutate(byte[] seed, Random random) {
        var bytes = seed.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static boolean hasTrace(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).contains(TRACE);
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setAuthor(TRACE);
            var metadata = new PDMetadata(document, new ByteArrayInputStream(TRACE.getBytes(StandardCharsets.UTF_8)));
            document.getDocumentCatalog().setMetadata(metadata);
            document.getDocumentCatalog().getCOSObject().setString(COSName.OPEN_ACTION, "app.alert(1)");
            var out = new ByteArrayOutputStream();
            document.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static int[] pixels(byte[] file) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static byte[] chunk(String type, byte[] data) {
        var crc = new CRC32();
        var named = concat(type.getBytes(StandardCharsets.US_ASCII), data);
        crc.update(named);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] riff(String type, byte[] data) {
        var chunk = new byte[8 + data.length + (data.length & 1)];
        little(chunk)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(data.length)
                .put(data);
        return chunk;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] insert(byte[] whole, int at, byte[] part) {
        return concat(concat(Arrays.copyOf(whole, at), part), Arrays.copyOfRange(whole, at, whole.length));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
