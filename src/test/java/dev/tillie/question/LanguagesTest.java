package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ten commonest questions in four languages, asked on Sunday 22 November 2026. */
class LanguagesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        ventas de ayer                                | sales_report    | 2026-11-21 | 2026-11-21
        ¿Cuánto vendimos la semana pasada?            | sales_report    | 2026-11-09 | 2026-11-15
        ¿Qué tengo que pedir?                         | reorder         |            |
        ¿Cuánta leche nos queda?                      | stock_level     |            |
        ¿Quiénes son mis mejores clientes?            | customer_value  |            |
        ¿Qué clientes han dejado de venir?            | customer_churn  |            |
        ¿Cuánto vamos a vender la próxima semana?     | sales_forecast  | 2026-11-23 | 2026-11-29
        ¿En qué gastamos el mes pasado?               | expense_report  | 2026-10-01 | 2026-10-31
        ¿Hay algún pago sospechoso?                   | fraud_check     |            |
        ¿Cuál fue el margen en octubre?               | profit_margin   | 2026-10-01 | 2026-10-31
        Umsatz gestern                                | sales_report    | 2026-11-21 | 2026-11-21
        Wie viel haben wir letzte Woche verkauft?     | sales_report    | 2026-11-09 | 2026-11-15
        was soll ich nachbestellen                    | reorder         |            |
        Wie viel Milch haben wir noch?                | stock_level     |            |
        Wer sind meine besten Kunden?                 | customer_value  |            |
        Welche Kunden kommen nicht mehr?              | customer_churn  |            |
        Was werden wir nächste Woche verkaufen?       | sales_forecast  | 2026-11-23 | 2026-11-29
        Was haben wir letzten Monat ausgegeben?       | expense_report  | 2026-10-01 | 2026-10-31
        Gibt es verdächtige Zahlungen?                | fraud_check     |            |
        Wie war die Marge im Oktober?                 | profit_margin   | 2026-10-01 | 2026-10-31
        les ventes d'hier                             | sales_report    | 2026-11-21 | 2026-11-21
        combien avons-nous vendu la semaine dernière  | sales_report    | 2026-11-09 | 2026-11-15
        que dois-je commander                         | reorder         |            |
        combien de lait nous reste-t-il               | stock_level     |            |
        qui sont mes meilleurs clients                | customer_value  |            |
        quels clients ne viennent plus                | customer_churn  |            |
        combien va-t-on vendre la semaine prochaine   | sales_forecast  | 2026-11-23 | 2026-11-29
        combien avons-nous dépensé le mois dernier    | expense_report  | 2026-10-01 | 2026-10-31
        y a-t-il des paiements suspects               | fraud_check     |            |
        quelle était la marge en octobre              | profit_margin   | 2026-10-01 | 2026-10-31
        kal kitni sale hui                            | sales_report    | 2026-11-21 | 2026-11-21
        pichle hafte kitna becha                      | sales_report    | 2026-11-09 | 2026-11-15
        kya order karna hai                           | reorder         |            |
        doodh kitna bacha hai                         | stock_level     |            |
        sabse acche customer kaun hai                 | customer_value  |            |
        kaun se customer nahi aa rahe                 | customer_churn  |            |
        agle hafte kitni sale hogi                    | sales_forecast  | 2026-11-23 | 2026-11-29
        pichle mahine kitna kharcha hua               | expense_report  | 2026-10-01 | 2026-10-31
        kuch gadbad hai kya aaj                       | fraud_check     | 2026-11-22 | 2026-11-22
        pichle mahine ka munafa kitna hua             | profit_margin   | 2026-10-01 | 2026-10-31
        Was hamma letzte Woche eingenommen?           | sales_report    | 2026-11-09 | 2026-11-15
        Umsatz vom 3. bis 9. November                 | sales_report    | 2026-11-03 | 2026-11-09
        Kaffeeumsatz im Oktober                       | sales_report    | 2026-10-01 | 2026-10-31
        Was geht uns bald aus?                        | stock_level     |            |
        Wie lange reicht unser Geld noch?             | cash_flow       |            |
        Wer schuldet uns noch Geld?                   | cash_flow       |            |
        Wo können wir sparen?                         | cost_saving     |            |
        Sind wir noch im Budget?                      | budget_status   |            |
        Wie hoch waren die Personalkosten im dritten Quartal? | expense_report | 2026-07-01 | 2026-09-30
        Wenn ich den Kaffee um 10% teurer mache?      | pricing_whatif  |            |
        Schick mir jeden Montag um 8 eine Zusammenfassung | settings    |            |
        Prognose fuer die naechsten 30 Tage           | sales_forecast  | 2026-11-23 | 2026-12-22
        3 november se 9 november tak ki bikri         | sales_report    | 2026-11-03 | 2026-11-09
        october se ab tak kitna kharcha hua           | expense_report  | 2026-10-01 | 2026-11-22
        pichle shanivar kitne muffin bike             | sales_report    | 2026-11-21 | 2026-11-21
        kya kya khatam hone wala hai                  | stock_level     |            |
        kis kis se paise lene hain                    | cash_flow       |            |
        paise kab tak chalenge                        | cash_flow       |            |
        kharcha kaise kam kare                        | cost_saving     |            |
        budget me hain kya hum                        | budget_status   |            |
        agar coffee ka rate 10% badha du to kya hoga  | pricing_whatif  |            |
        har monday subah 8 baje hisaab bhejna         | settings        |            |
        agle 30 din ka forecast do                    | sales_forecast  | 2026-11-23 | 2026-12-22
        holi pe kitni sale hui thi                    | sales_report    | 2026-03-04 | 2026-03-04
        ¿qué se vendió más la semana pasada?          | sales_report    | 2026-11-09 | 2026-11-15
        ¿Cuánta plata hicimos el finde pasado?        | sales_report    | 2026-11-14 | 2026-11-15
        para cuántos días alcanza la leche            | stock_level     |            |
        hazme el pedido de esta semana                | reorder         | 2026-11-22 | 2026-11-22
        ¿cómo vamos de presupuesto este mes?          | budget_status   | 2026-11-01 | 2026-11-22
        quién nos debe dinero                         | cash_flow       |            |
        ¿cuadró la caja ayer?                         | fraud_check     | 2026-11-21 | 2026-11-21
        si subo el café un 10% qué pasa               | pricing_whatif  |            |
        en qué podemos recortar                       | cost_saving     |            |
        no me mandes nada los domingos                | settings        |            |
        qu'est-ce qui s'est vendu le mieux hier       | sales_report    | 2026-11-21 | 2026-11-21
        on a fait combien la fin de semaine passée    | sales_report    | 2026-11-14 | 2026-11-15
        qu'est-ce qui est bientôt en rupture          | stock_level     |            |
        fais-moi le bon de commande                   | reorder         |            |
        où en est le budget ce mois-ci ?              | budget_status   | 2026-11-01 | 2026-11-22
        qui nous doit de l'argent                     | cash_flow       |            |
        la caisse était juste hier ?                  | fraud_check     | 2026-11-21 | 2026-11-21
        et si le lait augmente de 15 % ?              | pricing_whatif  |            |
        où est-ce qu'on gaspille de l'argent          | cost_saving     |            |
        fais le point                                 | summary         |            |
        """)
    void readsTheCommonestQuestions(String said, String intent, LocalDate from, LocalDate to) {
        var read = Trained.READER.read(said, Shops.setting(), null);

        assertThat(read.intentKey()).isEqualTo(intent);
        var slots = read.first().slots();
        var period = slots.span(Slot.PERIOD).or(() -> slots.span(Slot.HORIZON)).map(Span::period);
        assertThat(period.map(Period::from).orElse(null)).isEqualTo(from);
        assertThat(period.map(Period::to).orElse(null)).isEqualTo(to);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Umsatz gestern                             | und vorgestern?               | 2026-11-20 | 2026-11-20
        Umsatz gestern                             | und am gleichen Tag letztes Jahr? | 2025-11-22 | 2025-11-22
        Umsatz vom 3. bis 9. November              | und die Woche davor           | 2026-10-27 | 2026-11-02
        Wie lief das Wochenende?                   | und das davor?                | 2026-11-14 | 2026-11-15
        Wie viel Gewinn haben wir im Oktober gemacht? | und im September?          | 2026-09-01 | 2026-09-30
        pichle hafte kitna becha                   | usse pehle wale hafte ka      | 2026-11-02 | 2026-11-08
        weekend kaisa raha?                        | aur usse pehle wala?          | 2026-11-14 | 2026-11-15
        kal ki sale kitni thi?                     | aur parso?                    | 2026-11-20 | 2026-11-20
        pichle quarter me salary kitni gayi?       | usse pehle wale quarter me?   | 2026-04-01 | 2026-06-30
        holi pe kitni sale hui thi                 | aur eid pe                    | 2026-03-20 | 2026-03-20
        """)
    void goesOnInTheLanguageOfTheQuestionBefore(String first, String then, LocalDate from, LocalDate to) {
        var before = Trained.READER.read(first, Shops.setting(), null);
        var read = Trained.READER.read(then, Shops.setting(), before);

        assertThat(read.first().intent()).isEqualTo(before.first().intent());
        assertThat(read.first().slots().span(Slot.PERIOD).map(Span::period)).contains(new Period(from, to));
    }

    @Test
    void takesJoinedWordsApart() {
        assertThat(Trained.PROMPTS.plainWords().of("Wie hoch ist der Milchpreis?"))
                .contains("milk price");
        assertThat(Trained.PROMPTS.plainWords().of("Was war der Apfelsaftumsatz?"))
                .contains("apfelsaft sales");
    }

    @Test
    void putsAnOwnerInEnglish() {
        assertThat(Trained.PROMPTS.plainWords().of("pichle mahine raju ka refund"))
                .isEqualTo("last month raju's refund");
    }

    @Test
    void takesKalForTomorrowBesideAVerbOfTheFuture() {
        var words = Trained.PROMPTS.plainWords();
        assertThat(words.of("kal kitna sale hua")).startsWith("yesterday");
        assertThat(words.of("kal kitna sale hoga")).startsWith("tomorrow");
    }

    @Test
    void keepsTheWayBackToWhatWasTyped() {
        var read = Trained.PROMPTS.plainWords().read("Wie war der Umsatz letzte Woche?");
        var from = read.text().indexOf("last week");
        assertThat(read.said(from, from + "last week".length())).isEqualTo("letzte Woche");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        cuánto vendimos ayer             | y el domingo?                | and sunday?
        cuánto vendimos ayer             | solo en tienda               | only in store
        cuánto vendimos ayer             | en vez de eso por canal      | instead of that by channel
        cuánto vendimos este mes         | y la semana anterior?        | and the week before?
        cuánto vendimos este mes         | comparado con el año pasado  | compared with last year
        cuánto gastamos en luz           | y en alquiler?               | and in rent?
        quién nos debe dinero            | y a quién le debemos más?    | and who do we owe most?
        si subo el café un 10% qué pasa  | y si la leche sube un 15%?   | what if the milk goes up by 15%?
        on a vendu combien hier          | et la semaine d'avant        | and the week before
        on a vendu combien hier          | juste en boutique            | only in store
        on a vendu combien hier          | du 3 au 9 novembre           | of the 3 to the 9 november
        combien a-t-on payé de loyer     | et l'électricité             | and the electricity
        combien a-t-on payé de loyer     | par rapport à l'an passé     | compared with last year
        ne m'envoie rien le dimanche     | et rien après 21h30          | and nothing after 21:30
        qui sont nos meilleurs clients   | les 5 premiers               | the top 5
        """)
    void goesOnInTheLanguageOfTheQuestionBefore(String before, String said, String english) {
        var words = Trained.PROMPTS.plainWords();
        var spoken = words.spoken(words.guessLanguage(before).orElseThrow());
        assertThat(spoken.of(said).strip().replaceAll("\\s+", " ").replace(" ?", "?"))
                .isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how many pain au chocolat did we sell",
                "pour over coffee sales",
                "is the cafe de paris still ordering",
                "die cast cars sold in the war museum shop",
                "was it a good month",
                "sales of croque monsieur and vin rouge",
                "what did la boulangerie owe us in march"
            })
    void leavesEnglishAsItIs(String said) {
        assertThat(Trained.PROMPTS.plainWords().of(said)).isEqualTo(new PlainWords(Trained.PROMPTS.slang()).of(said));
    }

    @Test
    void leavesTheEnglishExamplesAsTheyAre() {
        var english = new PlainWords(Trained.PROMPTS.slang());
        var words = Trained.PROMPTS.plainWords();
        var changed = new ArrayList<String>();
        Trained.PROMPTS.examples().values().stream()
                .flatMap(List::stream)
                .filter(it -> it.matches("(?i)(?:what|how|who|when|which|where|why) .*"))
                .filter(it -> !words.of(it).equals(english.of(it)))
                .forEach(changed::add);
        assertThat(changed).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sept?", "n insurance", "revenue?", "by staff", "charges", "same again", "na that one"})
    void takesEnglishWordsForEnglish(String said) {
        assertThat(Trained.PROMPTS.plainWords().guessLanguage(said)).isEmpty();
    }

    @Test
    void goesOnInTheLanguageOfTheQuestionBefore() {
        var first = Trained.READER.read("¿cuánto vendimos ayer?", Shops.setting(), null);

        var next = Trained.READER.read("por tienda", Shops.setting(), first);

        assertThat(next.first().slots().text(Slot.GROUP_BY)).contains("location");
    }
}
