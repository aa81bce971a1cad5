package org.hamroh.identity.session;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names a browser and its system in words that a person recognises among their own devices, such as "Firefox, Android". */
final class Device {

    /** In this order: later names also stand in the earlier ones' user agents. */
    private static final String[][] BROWSERS = {
        {"YaBrowser", "Yandex"},
        {"SamsungBrowser", "Samsung Internet"},
        {"EdgA", "Edge"},
        {"Edg/", "Edge"},
        {"OPR/", "Opera"},
        {"Firefox", "Firefox"},
        {"FxiOS", "Firefox"},
        {"CriOS", "Chrome"},
        {"Chrome", "Chrome"},
        {"Safari", "Safari"}
    };

    private static final String[][] SYSTEMS = {
        {"Android", "Android"},
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Windows", "Windows"},
        {"Mac OS X", "macOS"},
        {"CrOS", "ChromeOS"},
        {"Linux", "Linux"}
    };

    private Device() {}

    static String words(@Nullable String userAgent) {
        if (userAgent == null) {
            return "";
        }
        return Stream.of(first(BROWSERS, userAgent), first(SYSTEMS, userAgent))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String first(String[][] known, String userAgent) {
        for (String[] each : known) {
            if (userAgent.contains(each[0])) {
                return each[1];
            }
        }
        return "";
    }
}
