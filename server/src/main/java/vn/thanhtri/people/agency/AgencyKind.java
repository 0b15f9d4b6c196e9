package vn.thanhtri.people.agency;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an agency is in the chain of an epidemic, and who acts where a place has none of its kind. */
public enum AgencyKind {
    UBND_TINH(null),
    BAN_CHI_DAO(UBND_TINH),
    UBND_HUYEN(UBND_TINH),
    UBND_XA(UBND_HUYEN),
    SO_Y_TE(UBND_TINH),
    CDC_TINH(SO_Y_TE),
    TRUNG_TAM_Y_TE(CDC_TINH),
    TRAM_Y_TE(TRUNG_TAM_Y_TE),
    CONG_AN_TINH(UBND_TINH),
    CONG_AN_HUYEN(CONG_AN_TINH),
    CONG_AN_XA(CONG_AN_HUYEN),
    BCHQS_TINH(UBND_TINH),
    SO_TTTT(UBND_TINH),
    SO_CONG_THUONG(UBND_TINH),
    /** Any other department, branch or mass organisation of the province. */
    SO_NGANH(UBND_TINH),
    /** Office of a People's Committee. */
    OFFICE(UBND_TINH),
    TINH_UY(null),
    HUYEN_UY(TINH_UY),
    /** Any other body of the Party in the province: boards, Party groups, directly subordinate committees. */
    CO_QUAN_DANG(TINH_UY),
    FACILITY(UBND_HUYEN),
    LABORATORY(CDC_TINH),
    CHECKPOINT(UBND_XA),
    HAMLET_TEAM(UBND_XA),
    ORGANISATION(UBND_XA);

    private final @Nullable AgencyKind standIn;

    AgencyKind(@Nullable AgencyKind standIn) {
        this.standIn = standIn;
    }

    /** The kind that acts where a place has none of this kind. */
    public Optional<AgencyKind> findStandIn() {
        return Optional.ofNullable(standIn);
    }

    /** Whom an overdue obligation climbs to when the agency names no superior of its own: the committee of its place. */
    Optional<AgencyKind> findSuperior() {
        return Optional.ofNullable(
                switch (this) {
                    case UBND_TINH, TINH_UY -> null;
                    case HUYEN_UY, CO_QUAN_DANG -> TINH_UY;
                    case BAN_CHI_DAO -> UBND_TINH;
                    case TRAM_Y_TE, CONG_AN_XA, HAMLET_TEAM, CHECKPOINT, ORGANISATION -> UBND_XA;
                    case UBND_XA, TRUNG_TAM_Y_TE, CONG_AN_HUYEN, FACILITY -> UBND_HUYEN;
                    case UBND_HUYEN,
                            SO_Y_TE,
                            CDC_TINH,
                            CONG_AN_TINH,
                            BCHQS_TINH,
                            SO_TTTT,
                            SO_CONG_THUONG,
                            SO_NGANH,
                            OFFICE,
                            LABORATORY -> BAN_CHI_DAO;
                });
    }
}
