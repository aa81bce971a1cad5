package org.hamroh.health.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.hamroh.kernel.text.Language;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void everyDistrictLiesInOneOfTheFiveRegionsAndHasANameInEveryLanguage() {
        Places places = Places.ofTajikistan();
        assertThat(places.all().stream().filter(District::isRegion).map(District::code))
                .containsExactlyInAnyOrder("TJ-SU", "TJ-KT", "TJ-GB", "TJ-DU", "TJ-RA");
        assertThat(places.districtsOn(TODAY)).hasSize(68).allSatisfy(each -> {
            assertThat(each.names().keySet()).containsExactlyInAnyOrder(Language.values());
            assertThat(each.names().values()).noneMatch(String::isBlank);
            assertThat(each.code()).startsWith(each.region() + "-");
        });
    }

    @Test
    void peopleOfAMergedDistrictCountWhereItWent() {
        Places places = Places.of(List.of(
                "TJ-SU\tregion\t\t\t\t\tа\tb\tc\td\te",
                "TJ-SU-OLD\tdistrict\t\t2020-12-31\tTJ-SU-NEW\t\tа\tb\tc\td\te",
                "TJ-SU-NEW\tdistrict\t2021-01-01\t\t\t\tа\tb\tc\td\te"));
        assertThat(places.districtOn("TJ-SU-OLD", LocalDate.of(2020, 12, 31)))
                .map(District::code)
                .contains("TJ-SU-OLD");
        assertThat(places.districtOn("TJ-SU-OLD", LocalDate.of(2021, 1, 1)))
                .map(District::code)
                .contains("TJ-SU-NEW");
        assertThat(places.districtOn("TJ-SU-NEW", LocalDate.of(2020, 12, 31))).isEmpty();
        assertThat(places.districtOn("TJ-SU", TODAY)).isEmpty();
        assertThat(places.districtsOn(TODAY)).map(District::code).containsExactly("TJ-SU-NEW");
    }

    @Test
    void aFileThatContradictsItselfIsRefused() {
        String region = "TJ-SU\tregion\t\t\t\t\tа\tb\tc\td\te";
        assertThatThrownBy(() -> Places.of(List.of(region, region))).hasMessageContaining("TJ-SU");
        assertThatThrownBy(() -> Places.of(List.of(region, "TJ-XX-AAA\tcity\t\t\t\t\tа\tb\tc\td\te")))
                .hasMessageContaining("TJ-XX-AAA");
        assertThatThrownBy(() -> Places.of(List.of(region, "TJ-SU-AAA\tcity"))).hasMessageContaining("11 fields");
    }
}
