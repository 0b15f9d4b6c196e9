package vn.thanhtri.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.ActingPrincipal;
import vn.thanhtri.kernel.Actor;

/** The site as one signed-in actor sees it, filters and all, without a network. */
public final class Site {
    private final MockMvc mvc;
    private final Actor actor;

    private Site(MockMvc mvc, Actor actor) {
        this.mvc = mvc;
        this.actor = actor;
    }

    public static Site seenBy(Actor actor, WebApplicationContext context) {
        return new Site(
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(springSecurity())
                        .build(),
                actor);
    }

    /** The text of a page that must be there. */
    public String page(String path) throws Exception {
        MockHttpServletResponse response = answer(get(path));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        String text = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).as("words of " + path).doesNotContainPattern("\\[[a-z]+\\.[a-zA-Z0-9.-]+]");
        return text;
    }

    /** The answer to any request, with a token against forged forms. */
    public MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(user(new Visitor(actor))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private record Visitor(Actor actor) implements UserDetails, ActingPrincipal {
        private static final long serialVersionUID = 1L;

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return List.of();
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getUsername() {
            return "visitor";
        }
    }
}
