package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Level;
import org.canvasstudio.model.canvas.Period;
import org.canvasstudio.model.canvas.PersonalRevenue;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.SoftCost;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CostSharesTest {

    private Canvas canvas;
    private CustomerSegment cafes;
    private CustomerSegment hotels;

    @BeforeEach
    void twoSegments() {
        canvas = Drawing.organisation();
        cafes = Drawing.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Small cafés");
        hotels = Drawing.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Hotels");
    }

    /** The example of the catalogue: two segments share a call centre, and one of them does not pay its part. */
    @Test
    void callCentre() {
        CanvasElement centre = Drawing.add(canvas, BlockKind.KEY_ACTIVITIES, "Call centre");
        for (CustomerSegment segment : List.of(cafes, hotels)) {
            CanvasElement hotline = Drawing.add(canvas, BlockKind.CUSTOMER_RELATIONSHIPS, "Hotline for " + segment.getName());
            Canvases.link(centre, hotline);
            Canvases.link(hotline, segment);
        }
        Canvases.link(centre, Drawing.cost(canvas, "Agents", "120000", "EUR", Period.YEAR));
        pays(cafes, Drawing.stream(canvas, "Subscription", "45000", "EUR", Period.YEAR));
        pays(hotels, Drawing.stream(canvas, "Contract", "20000", "EUR", Period.QUARTER));

        assertEquals(Map.of(cafes, new BigDecimal("6E+4"), hotels, new BigDecimal("6E+4")), shared());
        List<Balance> balances = inMoney(canvas);
        assertEquals(List.of(cafes, hotels), balances.stream().map(Balance::segment).toList());
        assertEquals(List.of(true, false), balances.stream().map(Balance::isLoss).toList());
        assertEquals("60000 45000 EUR", balances.get(0).costs().toPlainString() + ' ' + balances.get(0).gives().toPlainString()
                + ' ' + balances.get(0).currency());
    }

    @Test
    void everyCauseServesWhatItWorksFor() {
        CanvasElement forCafes = Drawing.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Fresh beans");
        CanvasElement channel = Drawing.add(canvas, BlockKind.CHANNELS, "Delivery van");
        CanvasElement relationship = Drawing.add(canvas, BlockKind.CUSTOMER_RELATIONSHIPS, "Yearly tasting");
        CanvasElement roasting = Drawing.add(canvas, BlockKind.KEY_ACTIVITIES, "Roasting");
        CanvasElement driving = Drawing.add(canvas, BlockKind.KEY_ACTIVITIES, "Driving");
        CanvasElement roaster = Drawing.add(canvas, BlockKind.KEY_RESOURCES, "Drum roaster");
        CanvasElement brand = Drawing.add(canvas, BlockKind.KEY_RESOURCES, "Brand");
        CanvasElement importer = Drawing.add(canvas, BlockKind.KEY_PARTNERS, "Importer");
        CanvasElement carrier = Drawing.add(canvas, BlockKind.KEY_PARTNERS, "Carrier");
        CanvasElement idle = Drawing.add(canvas, BlockKind.KEY_PARTNERS, "Bank");
        Canvases.link(forCafes, cafes);
        Canvases.link(channel, hotels);
        Canvases.link(relationship, cafes);
        Canvases.link(roasting, forCafes);
        Canvases.link(driving, channel);
        Canvases.link(driving, relationship);
        Canvases.link(roasting, roaster);
        Canvases.link(forCafes, brand);
        Canvases.link(importer, roaster);
        Canvases.link(carrier, channel);
        Canvases.link(carrier, roasting);

        CostShares shares = new CostShares(new Facts(canvas));
        assertEquals(Set.of(hotels), shares.served(channel));
        assertEquals(Set.of(cafes), shares.served(relationship));
        assertEquals(Set.of(cafes), shares.served(roasting));
        assertEquals(Set.of(cafes, hotels), shares.served(driving));
        assertEquals(Set.of(cafes), shares.served(roaster));
        assertEquals(Set.of(cafes), shares.served(brand));
        assertEquals(Set.of(cafes), shares.served(importer));
        assertEquals(Set.of(cafes, hotels), shares.served(carrier));
        assertEquals(Set.of(), shares.served(idle));
    }

    /** A service that follows from what a segment pays for counts like a stated one. */
    @Test
    void anImpliedServiceCounts() {
        CanvasElement proposition = Drawing.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Fresh beans");
        CanvasElement roasting = Drawing.add(canvas, BlockKind.KEY_ACTIVITIES, "Roasting");
        RevenueStream stream = Drawing.stream(canvas, "Subscription", "10", "EUR", Period.YEAR);
        Canvases.link(roasting, proposition);
        Canvases.link(stream, proposition);
        pays(hotels, stream);
        assertEquals(Set.of(hotels), new CostShares(new Facts(canvas)).served(roasting));
    }

    @Test
    void whatCannotBeTracedIsSharedByAll() {
        Cost bank = Drawing.cost(canvas, "Interest", "100", "EUR", Period.YEAR);
        assertEquals(Map.of(cafes, new BigDecimal("5E+1"), hotels, new BigDecimal("5E+1")), shared(), "no cause");

        CanvasElement van = Drawing.add(canvas, BlockKind.CHANNELS, "Delivery van");
        Canvases.link(van, hotels);
        Canvases.link(van, bank);
        Canvases.link(Drawing.add(canvas, BlockKind.KEY_PARTNERS, "Bank"), bank);
        assertEquals(Map.of(cafes, new BigDecimal("25"), hotels, new BigDecimal("75")), shared(), "a cause that serves none");
    }

    /** Six sixths are one: rounding must not make a loss out of nothing. */
    @Test
    void partsAddUp() {
        Cost cost = Drawing.cost(canvas, "Energy", "100", "EUR", Period.YEAR);
        Map<CustomerSegment, BigDecimal> expected = new LinkedHashMap<>();
        for (int i = 0; i < 6; i++) {
            CanvasElement channel = Drawing.add(canvas, BlockKind.CHANNELS, "Channel " + i);
            Canvases.link(channel, cafes);
            Canvases.link(channel, cost);
        }
        expected.put(cafes, new BigDecimal("1E+2"));
        assertEquals(expected, shared());
        pays(cafes, Drawing.stream(canvas, "Subscription", "100", "EUR", Period.YEAR));
        assertEquals(List.of(false), inMoney(canvas).stream().map(Balance::isLoss).toList());
    }

    @Test
    void aStreamIsSharedEvenlyAmongThoseWhoPayIt() {
        RevenueStream stream = Drawing.stream(canvas, "Subscription", "1", "EUR", Period.DAY);
        pays(cafes, stream);
        pays(hotels, stream);
        Drawing.cost(canvas, "Rent", "1", "EUR", Period.MONTH);
        for (Balance balance : inMoney(canvas)) {
            assertEquals("182.5", balance.gives().toPlainString());
            assertEquals("6", balance.costs().toPlainString());
        }
    }

    @Test
    void onlyLikeIsComparedWithLike() {
        Drawing.cost(canvas, "Rent", "1000", "EUR", Period.MONTH);
        Drawing.cost(canvas, "Import duty", "1000", "USD", Period.ONCE);
        Drawing.cost(canvas, "Repairs", "1000", "USD", Period.UNSPECIFIED);
        Drawing.cost(canvas, "Insurance", "1000", null, Period.YEAR);
        Cost weariness = Drawing.cost(canvas, "Weariness", "1000", "USD", Period.YEAR);
        weariness.setSoftCost(SoftCost.ENERGY);
        pays(cafes, Drawing.stream(canvas, "Subscription", "1", "USD", Period.YEAR));
        assertEquals(List.of(), inMoney(canvas), "no two sides in one currency");

        pays(cafes, Drawing.stream(canvas, "Deposit", "1", "EUR", Period.ONCE));
        assertEquals(List.of(), inMoney(canvas), "once is not a year");

        pays(cafes, Drawing.stream(canvas, "Contract", "1", "EUR", Period.WEEK));
        Balance balance = inMoney(canvas).get(0);
        assertEquals("EUR 6000 52", balance.currency() + ' ' + balance.costs().toPlainString() + ' ' + balance.gives().toPlainString());
    }

    /** The figure that is missing may be the one that pays for it all. */
    @Test
    void aSegmentThatPaysSomethingOpenIsNotCompared() {
        Drawing.cost(canvas, "Rent", "1000", "EUR", Period.MONTH);
        pays(cafes, Drawing.stream(canvas, "Subscription", "1", "EUR", Period.YEAR));
        assertEquals(1, inMoney(canvas).size());

        RevenueStream open = Drawing.stream(canvas, "Large orders", null, null, Period.UNSPECIFIED);
        pays(cafes, open);
        assertEquals(List.of(), inMoney(canvas));
        open.setPersonalRevenue(PersonalRevenue.SOFT_BENEFIT);
        assertEquals(1, inMoney(canvas).size(), "a soft benefit is no money");
        assertEquals(List.of(), inSoftValues(canvas));
    }

    @Test
    void softValuesAreComparedOnTheirOwn() {
        Cost nights = Drawing.cost(canvas, "Calls at night", null, null, Period.UNSPECIFIED);
        nights.setSoftValue(Level.VERY_HIGH);
        assertEquals(List.of(), inSoftValues(canvas), "nothing is given");

        RevenueStream thanks = Drawing.stream(canvas, "Thanks", null, null, Period.UNSPECIFIED);
        thanks.setSoftValue(Level.LOW);
        pays(cafes, thanks);
        Balance balance = inSoftValues(canvas).get(0);
        assertEquals(cafes, balance.segment());
        assertEquals(new BigDecimal("2.5"), balance.costs());
        assertEquals(new BigDecimal("2"), balance.gives());

        RevenueStream belonging = Drawing.stream(canvas, "Belonging", null, null, Period.UNSPECIFIED);
        belonging.setPersonalRevenue(PersonalRevenue.SOFT_BENEFIT);
        pays(cafes, belonging);
        assertEquals(List.of(), inSoftValues(canvas), "how much it gives is open");
    }

    private static void pays(CustomerSegment segment, RevenueStream stream) {
        Canvases.link(segment, stream);
    }

    private Map<CustomerSegment, BigDecimal> shared() {
        return new CostShares(new Facts(canvas)).share(Amounts::yearly);
    }

    private static List<Balance> inMoney(Canvas canvas) {
        Facts facts = new Facts(canvas);
        return facts.elements(CustomerSegment.class).stream().flatMap(each -> Balance.inMoney(each, facts).stream()).toList();
    }

    private static List<Balance> inSoftValues(Canvas canvas) {
        Facts facts = new Facts(canvas);
        return facts.elements(CustomerSegment.class).stream().flatMap(each -> Balance.inSoftValues(each, facts).stream()).toList();
    }
}
