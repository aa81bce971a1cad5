package org.hamroh.portal.complaint;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hamroh.portal.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Countries and regions by their codes, named and sorted in the reader's language. */
@Component("places")
public class Places {

    private static final List<String> COMMON = List.of("RU", "KZ", "UZ", "KG", "TR", "TJ", "PL", "AE", "KR", "DE");
    private static final Map<String, List<String>> REGIONS = Map.of(
            "RU",
            codes(
                    "RU",
                    "MOW MOS SPE LEN SVE AMU ARK AST BA BEL BRY BU CHE CU DA IRK IVA KB KDA KEM KGD KHA KHM KIR"
                            + " KLU KO KOS KR KRS KYA LIP ME MO MUR NGR NIZ NVS OMS ORE ORL PER PNZ PRI PSK ROS RYA SA SAK SAM"
                            + " SAR SMO STA TA TAM TOM TUL TVE TYU UD ULY VGG VLA VLG VOR YAN YAR ZAB"),
            "KZ",
            codes("KZ", "75 71 79 10 11 15 19 23 27 31 33 35 39 43 47 55 59 61 62 63"),
            "KG",
            codes("KG", "GB GO B C J N O T Y"),
            "TJ",
            codes("TJ", "DU SU KT GB RA"),
            "UZ",
            codes("UZ", "TK TO AN BU FA JI NG NW QA QR SA SI SU XO"));

    private final Words words;

    Places(Words words) {
        this.words = words;
    }

    /** The countries where most people work, the likeliest first. */
    public List<Choice> common() {
        return COMMON.stream().map(c -> new Choice(c, country(c))).toList();
    }

    /** All other countries, in alphabetical order. */
    public List<Choice> others() {
        return sorted(
                Arrays.stream(Locale.getISOCountries())
                        .filter(c -> !COMMON.contains(c))
                        .toList(),
                this::country);
    }

    /** The regions of a country that we can name, in alphabetical order. */
    public List<Choice> regions(@Nullable String country) {
        return sorted(country == null ? List.of() : REGIONS.getOrDefault(country, List.of()), this::region);
    }

    /** The name of a country. */
    public String country(@Nullable String code) {
        return code == null
                ? ""
                : new ULocale("und", code).getDisplayCountry(ULocale.forLocale(LocaleContextHolder.getLocale()));
    }

    /** The name of a region; its code when we cannot name it. */
    public String region(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return "";
        }
        String country = code.substring(0, Math.min(2, code.length()));
        return Set.copyOf(REGIONS.getOrDefault(country, List.of())).contains(code)
                ? words.say("region." + code.toLowerCase(Locale.ROOT))
                : code;
    }

    private static List<Choice> sorted(List<String> codes, Function<String, String> name) {
        Collator order = Collator.getInstance(LocaleContextHolder.getLocale());
        return codes.stream()
                .map(c -> new Choice(c, name.apply(c)))
                .sorted(Comparator.comparing(Choice::name, order::compare))
                .toList();
    }

    private static List<String> codes(String country, String suffixes) {
        return Arrays.stream(suffixes.split(" ")).map(s -> country + "-" + s).toList();
    }

    /**
     * One thing to choose.
     *
     * @param code what is sent
     * @param name what is read
     */
    public record Choice(String code, String name) {}
}
