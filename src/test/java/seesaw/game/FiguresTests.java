package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTests {

    @Test
    void moneyIsWrittenAsPeopleReadIt() {
        assertThat(Figures.millions(12.4)).isEqualTo("£12.4m");
        assertThat(Figures.millions(4)).isEqualTo("£4m");
        assertThat(Figures.millions(-0.3)).isEqualTo("−£0.3m");
        assertThat(Figures.millions(1234.5)).isEqualTo("£1,234.5m");
        assertThat(Figures.millions(-0.001)).isEqualTo("£0m");
    }

    @Test
    void settingsCarryTheirUnit() {
        assertThat(Figures.withUnit(4, "£m a year")).isEqualTo("£4m a year");
        assertThat(Figures.withUnit(40, "%")).isEqualTo("40%");
        assertThat(Figures.withUnit(25, "beds")).isEqualTo("25 beds");
        assertThat(Figures.withUnit(-17, "beds a year")).isEqualTo("−17 beds a year");
        assertThat(Figures.withUnit(3, "")).isEqualTo("3");
    }

    @Test
    void numbersKeepTheirDecimals() {
        assertThat(Figures.number(36.04, 1)).isEqualTo("36.0");
        assertThat(Figures.number(48260.4, 0)).isEqualTo("48,260");
        assertThat(Figures.number(-1.25, 1)).isEqualTo("−1.3");
    }
}
