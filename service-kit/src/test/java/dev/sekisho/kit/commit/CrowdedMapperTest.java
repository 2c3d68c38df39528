package dev.sekisho.kit.commit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;

class CrowdedMapperTest {

    @Test
    void whoGotNoTurnIsToldWhenToComeAgainInAProblem() {
        Response answer = new CrowdedMapper().crowded(new Crowded());

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
        assertThat(answer.getMediaType()).isEqualTo(MediaType.valueOf(Problem.MEDIA_TYPE));
        assertThat(((Problem) answer.getEntity()).type()).endsWith("/too-busy");
    }
}
