package vn.thanhtri.people.agency;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.thanhtri.web.Receipts;

/** Addresses of an agency: the forms of its page, and the same for programs. */
@Controller
class AgencyAddressPages {
    private final AgencyAddresses addresses;
    private final Receipts receipts;

    AgencyAddressPages(AgencyAddresses addresses, Receipts receipts) {
        this.addresses = addresses;
        this.receipts = receipts;
    }

    /** @param holder whose address it is; null for nobody in particular */
    record Entry(
            AgencyAddress.Kind kind,
            String address,
            @Nullable String holder) {}

    @PostMapping("/agencies/{id}/addresses")
    String add(
            @PathVariable long id,
            @RequestParam AgencyAddress.Kind kind,
            @RequestParam String address,
            @RequestParam(defaultValue = "") String holder) {
        long added = addresses.add(id, kind, address, holder);
        receipts.sayUndoable(path(id) + "/" + added + "/end", "people.said.address", address);
        return "redirect:/agencies/" + id;
    }

    @PostMapping("/agencies/{id}/addresses/{address}/end")
    String end(@PathVariable long id, @PathVariable long address) {
        AgencyAddress ended = addresses.end(id, address);
        receipts.sayUndoable(
                path(id),
                Map.of(
                        "kind", ended.kind().name(),
                        "address", ended.address(),
                        "holder", ended.holder()),
                "people.said.address-ended",
                ended.address());
        return "redirect:/agencies/" + id;
    }

    private static String path(long agency) {
        return "/agencies/" + agency + "/addresses";
    }

    @GetMapping("/api/v1/agencies/{id}/addresses")
    @ResponseBody
    List<AgencyAddress> list(@PathVariable long id) {
        return addresses.list(List.of(id));
    }

    @PostMapping("/api/v1/agencies/{id}/addresses")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    List<AgencyAddress> add(@PathVariable long id, @RequestBody Entry entry) {
        addresses.add(id, entry.kind(), entry.address(), entry.holder() == null ? "" : entry.holder());
        return addresses.list(List.of(id));
    }

    @DeleteMapping("/api/v1/agencies/{id}/addresses/{address}")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endNow(@PathVariable long id, @PathVariable long address) {
        addresses.end(id, address);
    }
}
