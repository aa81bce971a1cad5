package org.hamroh.ombudsman.counterpart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.hamroh.kernel.text.Language;
import org.hamroh.ombudsman.complaint.Body;
import org.hamroh.ombudsman.complaint.Coded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Puts the bodies at home into the registry at the first start, so that an office can refer to them from its first day. What is in the
 * registry already is left as it is; an entry that ended stays ended. Their telephones are for the office to fill in.
 */
@Component
@Order(1)
class StarterRegistryDesk implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(StarterRegistryDesk.class);
    private static final int FIELDS = 9;
    private static final int FIRST_NAME = 4;

    private final Counterparts counterparts;
    private final Resource bodies;

    StarterRegistryDesk(Counterparts counterparts, @Value("${hamroh.ombudsman.bodies}") Resource bodies) {
        this.counterparts = counterparts;
        this.bodies = bodies;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            bodies.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(StarterRegistryDesk::read)
                    .filter(body -> counterparts.findById(body.id()).isEmpty())
                    .forEach(counterparts::save);
        } catch (IOException | DataAccessException e) {
            log.warn(
                    "The bodies at home are not in the registry: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** A line of {@code bodies-tj.txt}. @throws IllegalArgumentException if it is none */
    static Counterpart read(String line) {
        var fields = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("Not a body: " + line);
        }
        var names = new TreeMap<String, String>();
        for (var language : Language.values()) {
            names.put(language.code(), fields.get(FIRST_NAME + language.ordinal()));
        }
        return new Counterpart(
                fields.get(0),
                Coded.of(Body.class, fields.get(1))
                        .orElseThrow(() -> new IllegalArgumentException("Not a body: " + line)),
                names,
                fields.get(3).isEmpty() ? null : fields.get(3),
                null,
                fields.get(2).isEmpty() ? List.of() : List.of(fields.get(2).split(" ")),
                List.of(),
                null,
                List.of(),
                null);
    }
}
