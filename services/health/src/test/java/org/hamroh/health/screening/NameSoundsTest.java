package org.hamroh.health.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.hamroh.health.code.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameSoundsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "JMW Ҷамшед Джамшед Жамшед Jamshed Jamshid Dzhamshed Djamshed جمشید ҶАМШЕД",
                "AKB Ёқуб Якуб Yoqub Yakub Yaʼqub Яъқуб",
                "HRM Хуррам Khurram Xurram Hurram",
                "RHM Раҳим Рахим Rahim Rakhim Rahim-jon Раҳимҷон",
                "GFR Ғафур Гафур Ghafur Gʻafur G'afur Gafur",
                "AMD Умед Umed Умеда Омид Umid",
                "AGL Ӯғулой Угулой Oʻgʻuloy O'g'uloy Ughuloy",
                "KRB Қурбон Курбон Qurbon Kurbon Курбан",
                "WRN Ширин Shirin Shireen Шириин",
                "CMN Чаман Chaman Чамангул",
                "MHM Муҳаммад Мухаммад Muhammad Mukhammad Mohammad",
                "NGN Нигина Nigina Ниигина",
                "FTM Фотима Fotima Fatima Фатима",
                "ZHR Зуҳро Зухра Zuhro Zukhra",
                "SFR Сафар Safar Сафармурод",
                "FXX Фай Fay"
            })
    void anyWayOfWritingANameSoundsTheSame(String line) {
        String[] parts = line.split(" ");
        for (String name : Arrays.copyOfRange(parts, 1, parts.length)) {
            assertThat(NameSounds.of(name)).as(name).isEqualTo(parts[0]);
        }
    }

    @Test
    void differentNamesStayDifferent() {
        assertThat(NameSounds.of("Зарина")).isNotEqualTo(NameSounds.of("Сарина"));
        assertThat(NameSounds.of("Шоҳин")).isNotEqualTo(NameSounds.of("Соҳин"));
        assertThat(NameSounds.of("Чаман")).isNotEqualTo(NameSounds.of("Шаман"));
    }

    @Test
    void whatHasNoSoundGivesNoCode() {
        for (String name : new String[] {"", " ", "-", "123", "ъ", "´"}) {
            assertThat(NameSounds.of(name)).as(name).isEmpty();
        }
    }

    @Test
    void twoPointsBuildTheSameCodeAndNothingShowsIt() {
        LocalDate born = LocalDate.of(1990, 3, 14);
        var one = PersonCode.of("Ҷамшед", "Зарина", "Раҳим", born, Sex.MALE).orElseThrow();
        var other =
                PersonCode.of("Dzhamshed", "Zarina", "Rakhim", born, Sex.MALE).orElseThrow();
        assertThat(one).isEqualTo(other);
        assertThat(one.text()).isEqualTo("JMW-ZRN-RHM-900314-M");
        assertThat(PersonCode.read(" jmw-zrn-rhm-900314-m ")).contains(one);
        assertThat(PersonCode.read("JMW ZRN RHM 900314 M")).isEmpty();
        assertThat(one.toString()).doesNotContain("JMW");
    }
}
