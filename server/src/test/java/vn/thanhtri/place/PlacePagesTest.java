package vn.thanhtri.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.ActingPrincipal;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.test.DatabaseTest;

@DatabaseTest
@DisplayName("Trang và API của đơn vị")
class PlacePagesTest {
    @Autowired
    private WebApplicationContext context;

    private MockMvc site;

    @BeforeEach
    void site() {
        site = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    private record Visitor(Actor actor) implements UserDetails, ActingPrincipal {
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
            return "thu";
        }
    }

    private static final Visitor PHU_BINH =
            new Visitor(new Actor(1L, null, "UBND huyện Phú Bình", "19.173.", Role.OFFICE));

    @Test
    @DisplayName("trang xã Tân Khánh năm 2021 nêu cấp trên, thời gian và đơn vị kế thừa")
    void theUnitOfThatDay() throws Exception {
        assertThat(page("/units/05917?on=2021-07-28"))
                .contains(
                        "Xã Tân Khánh",
                        "huyện Phú Bình",
                        "tỉnh Thái Nguyên",
                        "30/06/2025",
                        "/units/05917?on=2025-07-01")
                .doesNotContain("[place.");
        assertThat(page("/units/05917?on=2025-07-01"))
                .contains("Xã Bàn Đạt", "Xã Đào Xá")
                .doesNotContain("Huyện");
        assertThat(page("/units/173?on=2021-07-28&lang=en")).contains("Units directly below", "Xã Nhã Lộng");
        assertThat(page("/units/25159?on=2025-07-01")).contains("25174");
    }

    @Test
    @DisplayName("danh sách: các tỉnh khi chưa gõ, kết quả gần nhất trước khi đã gõ")
    void search() throws Exception {
        assertThat(page("/units?on=2021-07-28")).contains("Thành phố Hà Nội", "Tỉnh Thái Nguyên");
        assertThat(page("/units?on=2021-07-28&text=nha long"))
                .contains("Xã Nhã Lộng", "huyện Phú Bình, tỉnh Thái Nguyên");
        assertThat(page("/units?on=2025-07-01&text=huyện Phú Bình")).contains("Không có đơn vị nào khớp");
    }

    @Test
    @DisplayName("API trả đơn vị theo mã và ngày, báo không có khi ngày đó không có")
    void api() throws Exception {
        assertThat(page("/api/v1/units/05917?on=2021-07-28"))
                .contains("\"area\":\"19.173.05917.\"", "\"code\":\"05917\"", "\"part\":false");
        assertThat(page("/api/v1/units?text=nha long&on=2021-07-28")).contains("\"code\":\"05938\"");
        assertThat(answer(get("/api/v1/units/173?on=2025-07-01")).getStatus()).isEqualTo(404);
    }

    @Test
    @DisplayName("gửi tệp, xem lỗi, tải lại tệp có cột Lỗi, rồi nhận dòng đúng")
    void importFromUploadToTaking() throws Exception {
        MockMultipartFile file = new MockMultipartFile(
                "file",
                "thôn.csv",
                "text/csv",
                "Mã xã,Loại,Tên thôn xóm,Từ ngày\n05917,xóm,Kim Bảng,1/7/2021\n05917,châu,Lạ,1/7/2021\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(page("/imports"))
                .contains("Thôn, xóm, tổ dân phố", "Mã xã (bắt buộc)")
                .doesNotContain("[import.");
        MockHttpServletResponse sent = site.perform(
                        multipart("/imports/hamlets").file(file).with(csrf()).with(user(PHU_BINH)))
                .andReturn()
                .getResponse();
        String address = Objects.requireNonNull(sent.getRedirectedUrl());
        assertThat(address).startsWith("/imports/files/");
        assertThat(page(address))
                .contains("Nhận 1 dòng đúng", "châu", "cần một trong")
                .doesNotContain("[import.");
        assertThat(page(address + "/errors"))
                .contains("Lỗi", "Loại: cần một trong")
                .contains("Kim Bảng");
        assertThat(answer(post(address + "/take").param("good", "1").with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(address);
        assertThat(page(address)).contains("Đã nhận 1 dòng");
        assertThat(page("/units/05917?on=2021-07-28")).contains("xóm Kim Bảng");
        assertThat(answer(post(address + "/take").param("good", "1").with(csrf()))
                        .getStatus())
                .isEqualTo(422);
        assertThat(answer(get("/imports/hamlets/template")).getContentType()).contains("spreadsheetml");
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse response = answer(get(path));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return site.perform(request.with(user(PHU_BINH))).andReturn().getResponse();
    }
}
