package dev.tillie.chart;

import java.awt.Color;

/** The colours a chart is drawn in, for a light or a dark page. */
public enum Theme {
    LIGHT(0xFFFFFF, 0x2B2622, 0x6F665C, 0xECE6DD, 0x1F6F5C, 0xC2B8AA, 0xDCEBE5),
    DARK(0x26221E, 0xF1EBE3, 0xB3A899, 0x3B352F, 0x7CCBB0, 0x776D62, 0x33463E);

    final Color paper;
    final Color ink;
    final Color quiet;
    final Color grid;
    final Color accent;
    final Color muted;
    final Color band;

    Theme(int paper, int ink, int quiet, int grid, int accent, int muted, int band) {
        this.paper = new Color(paper);
        this.ink = new Color(ink);
        this.quiet = new Color(quiet);
        this.grid = new Color(grid);
        this.accent = new Color(accent);
        this.muted = new Color(muted);
        this.band = new Color(band);
    }
}
