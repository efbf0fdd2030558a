package dev.tillie.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes sheets as a workbook that spreadsheets open: a zip of small XML files. Words are words, never formulas.
 *
 * @see "ECMA-376, Office Open XML, part 1, SpreadsheetML"
 */
final class XlsxFile {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    /** Day 0 as spreadsheets count, their leap day of 1900 included. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    /** Cell formats, by their place in the style sheet. */
    private static final int BOLD = 1;

    private static final int MONEY = 2;
    private static final int PERCENT = 3;
    private static final int DATE = 4;

    private static final String STYLES = HEAD + """
            <styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
            <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            <cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
            <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
            <xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
            </styleSheet>""".formatted(MAIN);

    private XlsxFile() {}

    static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", contentTypes(sheets.size()));
            put(zip, "_rels/.rels", relations(List.of(relation(1, "officeDocument", "xl/workbook.xml"))));
            put(zip, "xl/workbook.xml", workbook(sheets));
            put(zip, "xl/_rels/workbook.xml.rels", workbookRelations(sheets.size()));
            put(zip, "xl/styles.xml", STYLES);
            for (var i = 0; i < sheets.size(); i++) {
                put(zip, "xl/worksheets/sheet" + (i + 1) + ".xml", sheet(sheets.get(i)));
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String contentTypes(int sheets) {
        var kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        var xml = new StringBuilder(HEAD)
                .append("<Types xmlns=\"")
                .append(PACKAGE)
                .append("content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .append(override("/xl/workbook.xml", kind + "sheet.main+xml"))
                .append(override("/xl/styles.xml", kind + "styles+xml"));
        for (var i = 1; i <= sheets; i++) {
            xml.append(override("/xl/worksheets/sheet" + i + ".xml", kind + "worksheet+xml"));
        }
        return xml.append("</Types>").toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(List<String> relations) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + String.join("", relations)
                + "</Relationships>";
    }

    private static String workbookRelations(int sheets) {
        var relations = new java.util.ArrayList<String>();
        for (var i = 1; i <= sheets; i++) {
            relations.add(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        relations.add(relation(sheets + 1, "styles", "styles.xml"));
        return relations(relations);
    }

    private static String workbook(List<Sheet> sheets) {
        var xml = new StringBuilder(HEAD)
                .append("<workbook xmlns=\"")
                .append(MAIN)
                .append("\" xmlns:r=\"")
                .append(OFFICE)
                .append("\"><sheets>");
        for (var i = 0; i < sheets.size(); i++) {
            xml.append("<sheet name=\"")
                    .append(escaped(sheets.get(i).name()))
                    .append("\" sheetId=\"")
                    .append(i + 1)
                    .append("\" r:id=\"rId")
                    .append(i + 1)
                    .append("\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private static String sheet(Sheet sheet) {
        var xml = new StringBuilder(HEAD)
                .append("<worksheet xmlns=\"")
                .append(MAIN)
                .append("\"><sheetViews><sheetView workbookViewId=\"0\">")
                .append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
                .append("</sheetView></sheetViews><cols>");
        for (var i = 0; i < sheet.columns().size(); i++) {
            xml.append("<col min=\"")
                    .append(i + 1)
                    .append("\" max=\"")
                    .append(i + 1)
                    .append("\" width=\"")
                    .append(width(sheet, i))
                    .append("\" customWidth=\"1\"/>");
        }
        xml.append("</cols><sheetData><row>");
        sheet.columns().forEach(it -> xml.append(words(it, BOLD)));
        xml.append("</row>");
        for (var row : sheet.rows()) {
            xml.append("<row>");
            row.forEach(it -> xml.append(cell(it)));
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static int width(Sheet sheet, int column) {
        var longest = sheet.rows().stream()
                .filter(it -> it.size() > column && it.get(column) instanceof Sheet.Text)
                .mapToInt(it -> ((Sheet.Text) it.get(column)).text().length())
                .max()
                .orElse(0);
        return Math.clamp(Math.max(longest, sheet.columns().get(column).length()) + 2L, 12, 60);
    }

    private static String cell(Sheet.Cell cell) {
        return switch (cell) {
            case Sheet.Text(var text) -> words(text, 0);
            case Sheet.Amount(var amount) -> number(amount.toPlainString(), MONEY);
            case Sheet.Quantity(var quantity) -> number(quantity.toPlainString(), 0);
            case Sheet.Share(var share) -> number(share.toPlainString(), PERCENT);
            case Sheet.Day(var day) -> number(String.valueOf(ChronoUnit.DAYS.between(EPOCH, day)), DATE);
        };
    }

    private static String number(String number, int style) {
        return "<c s=\"" + style + "\"><v>" + number + "</v></c>";
    }

    private static String words(String text, int style) {
        return "<c t=\"inlineStr\" s=\"" + style + "\"><is><t xml:space=\"preserve\">" + escaped(text)
                + "</t></is></c>";
    }

    /** Without what XML cannot hold. */
    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
