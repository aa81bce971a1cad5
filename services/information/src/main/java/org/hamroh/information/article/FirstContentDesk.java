package org.hamroh.information.article;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.hamroh.kernel.text.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Brings the articles that come with the service into an empty store; what editors have changed is left alone. */
@Component
class FirstContentDesk implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(FirstContentDesk.class);

    private final BundleDesk bundles;

    FirstContentDesk(BundleDesk bundles) {
        this.bundles = bundles;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        try {
            content().forEach(bundles::found);
        } catch (DataAccessException e) {
            log.warn("The first articles were not brought in; the next start tries again", e);
        }
    }

    static Map<String, Map<Language, ArticleFile>> content() throws IOException {
        Map<String, Map<Language, ArticleFile>> files = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:content/*/*.md")) {
            var name = Bundle.NAME.matcher(file.getURL().getPath().replaceAll(".*/content/", "content/"));
            if (name.matches()) {
                files.computeIfAbsent(name.group(1), each -> new TreeMap<>())
                        .put(
                                Language.of(name.group(2)).orElseThrow(),
                                ArticleFile.read(file.getContentAsString(StandardCharsets.UTF_8))
                                        .orElseThrow(() -> new IllegalStateException(file + " cannot be read")));
            }
        }
        return files;
    }
}
