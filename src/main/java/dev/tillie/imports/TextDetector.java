package dev.tillie.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Finds out from its bytes whether a file is text, and whether in UTF-8 or, where it is not valid UTF-8, Windows-1252. */
final class TextDetector {
    private final String name;
    private boolean begun;
    private boolean utf8 = true;
    private int following;

    TextDetector(String name) {
        this.name = name;
    }

    void look(byte[] bytes, int length) throws ImportProblem {
        if (!begun) {
            begun = true;
            refuseOtherKinds(bytes, length);
        }
        for (var i = 0; i < length; i++) {
            look(bytes[i]);
        }
    }

    private void look(byte value) throws ImportProblem {
        if (value >= 0) {
            if (value == 0) {
                throw new ImportProblem(name + " is not a text file; export it as CSV");
            }
            utf8 &= following == 0;
            following = 0;
        } else if ((value & 0xC0) == 0x80) {
            utf8 &= following > 0;
            following = Math.max(0, following - 1);
        } else {
            utf8 &= following == 0;
            following = (value & 0xE0) == 0xC0 ? 1 : (value & 0xF0) == 0xE0 ? 2 : (value & 0xF8) == 0xF0 ? 3 : 0;
            utf8 &= following > 0;
        }
    }

    private void refuseOtherKinds(byte[] bytes, int length) throws ImportProblem {
        var start = new String(bytes, 0, Math.min(length, 512), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\3\4") || start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new ImportProblem(name + " is a spreadsheet or an archive, not CSV; save it as CSV first");
        }
        if (start.startsWith("%PDF")) {
            throw new ImportProblem(name + " is a PDF; export the data as CSV");
        }
        var text = start.replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype") || text.startsWith("<html") || text.startsWith("<?xml")) {
            throw new ImportProblem(name + " is a web page, not CSV; download the export while signed in");
        }
        if (text.startsWith("{") || text.startsWith("[{")) {
            throw new ImportProblem(name + " is JSON; export it as CSV");
        }
    }

    Charset charset() {
        return utf8 && following == 0 ? OpenedFile.UTF8 : OpenedFile.WINDOWS;
    }
}
