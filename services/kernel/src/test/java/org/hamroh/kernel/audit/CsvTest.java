package org.hamroh.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void aQuotationMarkIsDoubled() {
        assertThat(Csv.cell("he said \"no\"")).isEqualTo("\"he said \"\"no\"\"\"");
    }

    @Test
    void whatWouldBeAFormulaIsText() {
        for (String formula : new String[] {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"}) {
            assertThat(Csv.cell(formula)).isEqualTo("\"'" + formula + "\"");
        }
        assertThat(Csv.cell("-")).isEqualTo("\"-\"");
        assertThat(Csv.cell(null)).isEqualTo("\"\"");
    }
}
