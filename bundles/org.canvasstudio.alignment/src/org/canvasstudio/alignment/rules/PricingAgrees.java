package org.canvasstudio.alignment.rules;

import java.util.Map;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.PriceMethod;
import org.canvasstudio.model.canvas.Pricing;
import org.canvasstudio.model.canvas.RevenueRhythm;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.RevenueType;

@RuleInfo(id = "REV-03", family = Family.MONEY, severity = Severity.WARNING, source = "[003]")
public class PricingAgrees extends ElementRule<RevenueStream> {

    /** Licences, usage fees and advertising take either rhythm. */
    private static final Map<RevenueType, RevenueRhythm> RHYTHMS = Map.of(
            RevenueType.SUBSCRIPTION, RevenueRhythm.RECURRING,
            RevenueType.LENDING, RevenueRhythm.RECURRING,
            RevenueType.ASSET_SALE, RevenueRhythm.TRANSACTION,
            RevenueType.BROKERAGE_FEE, RevenueRhythm.TRANSACTION);

    private static final Map<PriceMethod, Pricing> PRICINGS = Map.of(
            PriceMethod.LIST_PRICE, Pricing.FIXED,
            PriceMethod.BY_FEATURE, Pricing.FIXED,
            PriceMethod.BY_SEGMENT, Pricing.FIXED,
            PriceMethod.BY_VOLUME, Pricing.FIXED,
            PriceMethod.NEGOTIATION, Pricing.DYNAMIC,
            PriceMethod.YIELD, Pricing.DYNAMIC,
            PriceMethod.REAL_TIME_MARKET, Pricing.DYNAMIC,
            PriceMethod.AUCTION, Pricing.DYNAMIC);

    public PricingAgrees() {
        super(RevenueStream.class);
    }

    @Override
    protected void check(RevenueStream stream, Inspection inspection) {
        RevenueRhythm rhythm = RHYTHMS.get(stream.getType());
        if (rhythm != null && stream.getRhythm() != RevenueRhythm.UNSPECIFIED && stream.getRhythm() != rhythm) {
            inspection.report(stream).variant("rhythm").with(stream, stream.getType(), stream.getRhythm())
                    .offer(fixes -> {
                        fixes.add(Fixes.set(inspection.fixTitle("rhythm", stream, rhythm), stream,
                                CanvasPackage.Literals.REVENUE_STREAM__RHYTHM, rhythm));
                        fixes.add(Fixes.set(inspection.fixTitle("type", stream), stream,
                                CanvasPackage.Literals.REVENUE_STREAM__TYPE, RevenueType.UNSPECIFIED));
                    });
        }
        Pricing pricing = PRICINGS.get(stream.getPriceMethod());
        if (pricing != null && stream.getPricing() != Pricing.UNSPECIFIED && stream.getPricing() != pricing) {
            inspection.report(stream).with(stream, stream.getPricing(), stream.getPriceMethod())
                    .offer(fixes -> {
                        fixes.add(Fixes.set(inspection.fixTitle("pricing", stream, pricing), stream,
                                CanvasPackage.Literals.REVENUE_STREAM__PRICING, pricing));
                        fixes.add(Fixes.set(inspection.fixTitle("method", stream), stream,
                                CanvasPackage.Literals.REVENUE_STREAM__PRICE_METHOD, PriceMethod.UNSPECIFIED));
                    });
        }
    }
}
