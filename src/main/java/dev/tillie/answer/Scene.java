package dev.tillie.answer;

import dev.tillie.books.Shop;
import dev.tillie.question.Question;
import dev.tillie.question.Setting;
import java.util.List;

/** The shop and its books at a moment, for questions that nobody types then. */
record Scene(Shop shop, Moment moment, Ledger ledger) {
    static Scene of(Turn turn) {
        return new Scene(turn.shop(), turn.moment(), turn.ledger());
    }

    Asked asked(String said, Question.Part part, Audience audience) {
        return new Asked(
                said, part.intent(), part.slots(), shop, moment.now(), moment.today(), audience, ledger, List.of());
    }

    Setting setting() {
        return moment.setting(shop, ledger);
    }

    /** As it was some days before. */
    Scene daysBefore(long days) {
        return new Scene(shop, new Moment(moment.now(), moment.today().minusDays(days), moment.assumptions()), ledger);
    }
}
