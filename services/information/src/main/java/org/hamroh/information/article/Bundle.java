package org.hamroh.information.article;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hamroh.kernel.text.Language;

/**
 * Articles as files in a ZIP: one folder per article, named by its slug, in it one file per language, {@code slug/tg.md}. At most
 * 2,000 files of 64 KiB are read; other names are passed over.
 *
 * @param files by slug, then by language
 */
record Bundle(Map<String, Map<Language, ArticleFile>> files) {
    static final Pattern NAME = Pattern.compile("(?:.{0,60}/)?([a-z0-9]+(?:-[a-z0-9]+){0,8})/(tg|ru|en|uz|ky)\\.md");
    private static final int MOST_FILES = 2_000;
    private static final int LARGEST = 64 * 1024;

    /** @return empty if it is not a ZIP, is too large, or a file in it cannot be read */
    static Optional<Bundle> read(byte[] zip) {
        Map<String, Map<Language, ArticleFile>> files = new TreeMap<>();
        int count = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var name = NAME.matcher(entry.getName());
                if (entry.isDirectory() || !name.matches()) {
                    continue;
                }
                byte[] bytes = in.readNBytes(LARGEST + 1);
                var file = ArticleFile.read(new String(bytes, StandardCharsets.UTF_8));
                if (bytes.length > LARGEST || ++count > MOST_FILES || file.isEmpty()) {
                    return Optional.empty();
                }
                files.computeIfAbsent(name.group(1), each -> new TreeMap<>())
                        .put(Language.of(name.group(2)).orElseThrow(), file.get());
            }
        } catch (IOException | IllegalArgumentException notZip) {
            return Optional.empty();
        }
        return count == 0 ? Optional.empty() : Optional.of(new Bundle(files));
    }

    byte[] write() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var article : files.entrySet()) {
                for (var file : article.getValue().entrySet()) {
                    zip.putNextEntry(
                            new ZipEntry(article.getKey() + "/" + file.getKey().code() + ".md"));
                    zip.write(file.getValue().write().getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
