package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;

/** Activities as JSON, names as they are: the SDK takes a dot for a step inwards, but a card has {@code choices.data}. */
final class ActivityJson extends JacksonAdapter {
    @Override
    public ObjectMapper serializer() {
        return simpleMapper();
    }
}
