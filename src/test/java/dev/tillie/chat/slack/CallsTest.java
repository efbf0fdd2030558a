package dev.tillie.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.auth.AuthTestRequest;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class CallsTest {
    private final MethodsClient client = mock(MethodsClient.class);
    private final List<String> lost = new ArrayList<>();
    private final Calls calls = new Calls(_ -> client, _ -> client, new Calls.Token() {
        @Override
        public String get() {
            return "xoxb-1";
        }

        @Override
        public void lost(String used, String because) {
            lost.add(because);
        }
    });

    @Test
    void waitsAsLongAsSlackSaysAndThenGoesOn() throws Exception {
        when(client.authTest(any(AuthTestRequest.class)))
                .thenThrow(status(429, "1"))
                .thenReturn(good());
        var start = System.nanoTime();

        assertThat(make().isOk()).isTrue();
        assertThat((System.nanoTime() - start) / 1_000_000).isGreaterThanOrEqualTo(1_000);
    }

    @Test
    void triesAgainWhereSlackStumbled() throws Exception {
        when(client.authTest(any(AuthTestRequest.class)))
                .thenThrow(status(503, ""))
                .thenThrow(new IOException("unexpected end of stream"))
                .thenReturn(refused("internal_error"))
                .thenReturn(good());

        assertThat(make().isOk()).isTrue();
    }

    @Test
    void saysNothingTwiceWhereTheFirstMayHaveArrived() throws Exception {
        when(client.authTest(any(AuthTestRequest.class))).thenThrow(new SocketTimeoutException("timeout"));

        assertThatThrownBy(this::make).isInstanceOf(SlackProblem.class).hasMessage("auth.test: no_reply");
        verify(client, times(1)).authTest(any(AuthTestRequest.class));
    }

    @Test
    void givesUpAfterFiveTries() throws Exception {
        when(client.authTest(any(AuthTestRequest.class))).thenThrow(status(500, ""));

        assertThatThrownBy(this::make).hasMessage("auth.test: status_500");
        verify(client, times(5)).authTest(any(AuthTestRequest.class));
    }

    @Test
    void givesTheWorkspaceUpWhereItsTokenWasTakenBack() throws Exception {
        when(client.authTest(any(AuthTestRequest.class))).thenReturn(refused("token_revoked"));

        assertThatThrownBy(this::make).hasMessage("auth.test: token_revoked");
        assertThat(lost).containsExactly("token_revoked");
    }

    @Test
    void saysSlacksOwnWordForARefusal() throws Exception {
        when(client.authTest(any(AuthTestRequest.class))).thenReturn(refused("channel_not_found"));

        assertThatThrownBy(this::make)
                .isInstanceOfSatisfying(
                        SlackProblem.class,
                        it -> assertThat(it.isAboutChannel()).isTrue());
        assertThat(lost).isEmpty();
    }

    private AuthTestResponse make() throws SlackProblem {
        return calls.make(
                "auth.test", it -> it.authTest(AuthTestRequest.builder().build()));
    }

    private static AuthTestResponse good() {
        var response = new AuthTestResponse();
        response.setOk(true);
        return response;
    }

    private static AuthTestResponse refused(String error) {
        var response = new AuthTestResponse();
        response.setError(error);
        return response;
    }

    private static SlackApiException status(int status, String retryAfter) {
        var response = new Response.Builder()
                .request(new Request.Builder()
                        .url("https://slack.com/api/auth.test")
                        .build())
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("")
                .header("Retry-After", retryAfter)
                .build();
        return new SlackApiException(response, "");
    }
}
