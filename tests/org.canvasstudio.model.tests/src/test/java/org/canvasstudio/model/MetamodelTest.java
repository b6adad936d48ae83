package org.canvasstudio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The metamodel against the domain: what the articles ask for is there, typed, documented, and open by default. */
class MetamodelTest {

    /** The domain's attributes by class, written down from the articles; the type is the name of a data type or class. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Client | name:EString type:ClientType contacts:Contact* decisionMaker:Contact goBetween:Contact goals:Goal* termsOfReference:EString stages:EngagementStage* checklist:ChecklistItem* price:PriceState prepayment:PrepaymentState rhythm:Rhythm unpaidAdvice:UnpaidAdvice* notes:EString",
            "EngagementStage | name:EString due:Day done:YesNo",
            "ChecklistItem | item:EString done:YesNo note:EString",
            "Canvas | name:EString tagline:EString kind:CanvasKind state:CanvasState reinvents:EString version:EString created:Day updated:Day author:EString done:YesNo portfolio:Portfolio stage:Stage notes:EString tags:Tag* links:Link* actions:Action* suppressions:SuppressedFinding* customerSegments:CustomerSegments valuePropositions:ValuePropositions channels:Channels customerRelationships:CustomerRelationships revenueStreams:RevenueStreams keyResources:KeyResources keyActivities:KeyActivities keyPartners:KeyPartners costs:Costs",
            "Block | answers:Answer* notes:EString",
            "Answer | question:EString text:EString answered:YesNo",
            "CanvasElement | id:EString name:EString description:EString colour:Colour tags:Tag* hypotheses:Hypothesis* formerIds:EString* notes:EString incoming:Link* outgoing:Link*",
            "Hypothesis | statement:EString state:HypothesisState evidence:Evidence* note:EString",
            "Evidence | text:EString origin:EString date:Day supports:YesNo",
            "CustomerSegment | marketType:MarketType trade:Trade position:Position payer:Payer personalRole:PersonalRole needs:Need* importance:Level size:Count needsAssistance:YesNo preferredMedia:Medium* preferredRelationships:RelationshipCategory* preferredRevenueTypes:RevenueType*",
            "Need | name:EString kind:NeedKind importance:Level addressedBy:Offer*",
            "ValueProposition | valueKinds:ValueKind* features:Feature* addresses:Need*",
            "Feature | name:EString kind:FeatureKind addresses:Need*",
            "Channel | phases:ChannelPhase* directness:Directness ownership:Ownership medium:Medium reach:Reach presence:Presence",
            "CustomerRelationship | category:RelationshipCategory purposes:RelationshipPurpose* duration:Duration mode:Mode",
            "RevenueStream | rhythm:RevenueRhythm type:RevenueType pricing:Pricing priceMethod:PriceMethod amount:Amount currency:CurrencyCode period:Period barter:YesNo personalRevenue:PersonalRevenue benefitInKind:BenefitInKind softBenefit:SoftBenefit softValue:Level",
            "KeyResource | type:ResourceType personalResource:PersonalResource",
            "KeyActivity | type:ActivityType presence:Presence fitsPerson:YesNo",
            "KeyPartner | type:PartnershipType motive:PartnershipMotive",
            "Cost | behaviour:CostBehaviour nature:CostNature softCost:SoftCost amount:Amount currency:CurrencyCode period:Period softValue:Level",
            "Link | kind:LinkKind source:CanvasElement target:CanvasElement note:EString",
            "Action | name:EString owner:EString due:Day state:ActionState reason:EString elements:CanvasElement*",
            "SuppressedFinding | rule:EString elements:Identified* reason:EString date:Day" })
    void everyAttributeOfTheDomainIsATypedFeature(String className, String features) {
        EClass type = (EClass) CanvasPackage.eINSTANCE.getEClassifier(className);
        assertNotNull(type, className);
        List<String> missing = new ArrayList<>();
        for (String wanted : features.split(" ")) {
            EStructuralFeature feature = type.getEStructuralFeature(wanted.substring(0, wanted.indexOf(':')));
            String found = feature == null ? null
                    : feature.getName() + ':' + feature.getEType().getName() + (feature.isMany() ? "*" : "");
            if (!wanted.equals(found)) {
                missing.add(wanted + " (found " + found + ')');
            }
        }
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "MarketType | mass niche segmented diversified multiSided",
            "ValueKind | newness performance customisation gettingTheJobDone design brandOrStatus price costReduction riskReduction accessibility convenience",
            "ChannelPhase | awareness evaluation purchase delivery afterSales",
            "Medium | personal shop physicalDelivery internet traditionalMedia",
            "RelationshipCategory | personalAssistance dedicatedPersonalAssistance selfService automatedService community coCreation",
            "RelationshipPurpose | acquisition retention moreSales",
            "RevenueType | assetSale usageFee subscription lending licence brokerageFee advertising",
            "PriceMethod | listPrice byFeature bySegment byVolume negotiation yield realTimeMarket auction",
            "PersonalRevenue | salary fee stockOptions royalties benefitInKind softBenefit",
            "BenefitInKind | authorsRights training car phone flat insurance pension",
            "SoftBenefit | satisfaction recognition belonging security growth network",
            "PersonalRole | boss payDecider colleague projectLeader externalCustomer partner community",
            "PersonalResource | interests skills personality assets",
            "ResourceType | physical intellectual human financial",
            "ActivityType | production problemSolving platform",
            "PartnershipType | alliance coopetition jointVenture supplier",
            "PartnershipMotive | optimise reduceRisk acquire",
            "HypothesisState | assumed tested confirmed refuted",
            "CanvasState | asIs toBe alternative",
            "ClientType | executes considersProposals worksItOutTogether leavesItToExperts",
            "SoftCost | time energy stress" })
    void enumerationsHaveTheLiteralsOfTheDomain(String enumeration, String literals) {
        EEnum type = (EEnum) CanvasPackage.eINSTANCE.getEClassifier(enumeration);
        assertEquals("unspecified " + literals,
                String.join(" ", type.getELiterals().stream().map(EEnumLiteral::getLiteral).toList()));
    }

    @Test
    void everyEnumerationIsUnspecifiedByDefault() {
        int checked = 0;
        for (EClassifier classifier : CanvasPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass && !((EClass) classifier).isAbstract()) {
                var object = CanvasFactory.eINSTANCE.create((EClass) classifier);
                for (EAttribute attribute : object.eClass().getEAllAttributes()) {
                    assertFalse(attribute.getEType().getName().equals("EBoolean"), attribute::toString);
                    if (attribute.getEType() instanceof EEnum) {
                        checked++;
                        Object value = object.eGet(attribute);
                        assertEquals(attribute.isMany() ? "[]" : "unspecified", String.valueOf(value), attribute::toString);
                    }
                }
            }
        }
        assertTrue(checked > 60, "enumerations checked: " + checked);
    }

    @Test
    void everyClassFeatureAndLiteralIsDocumentedAndNamesItsSource() {
        Set<String> undocumented = new TreeSet<>();
        Pattern sources = Pattern.compile("(?s)\\S.* Source: (own|SOURCE(, SOURCE)*)\\."
                .replace("SOURCE", "(\\[00[0-4]\\]|Osterwalder and Pigneur|BMML)"));
        for (var all = fromFile().eAllContents(); all.hasNext();) {
            Object object = all.next();
            boolean sourced = object instanceof EClassifier || object instanceof EStructuralFeature;
            if (sourced || object instanceof EEnumLiteral) {
                String text = EcoreUtil.getDocumentation((ENamedElement) object);
                if (text == null || text.length() < 4 || sourced && !sources.matcher(text).matches()) {
                    undocumented.add(EcoreUtil.getURI((ENamedElement) object).fragment());
                }
            }
        }
        assertEquals(Set.of(), undocumented);
    }

    /** What the domain takes from which article. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "[000] | CustomerSegment CustomerSegment.position CustomerSegment.payer CustomerSegment.personalRole Answer Link",
            "[001] | Client Client.rhythm Client.price Client.prepayment Client.unpaidAdvice Client.checklist UnpaidAdvice ChecklistItem RevenueStream.barter",
            "[002] | CustomerSegment.position Channel.reach Channel.presence CustomerRelationship.duration CustomerRelationship.mode RevenueStream.benefitInKind RevenueStream.softBenefit KeyActivity.presence Answer",
            "[003] | CustomerSegment.marketType CustomerSegment.trade CustomerSegment.position CustomerSegment.payer CustomerSegment.importance CustomerSegment.size CustomerSegment.needsAssistance CustomerSegment.needs CustomerSegment.preferredMedia CustomerSegment.preferredRelationships CustomerSegment.preferredRevenueTypes Need Need.kind Need.importance ValueProposition.valueKinds",
            "[003] | Channel.phases Channel.directness Channel.ownership Channel.medium CustomerRelationship.category CustomerRelationship.purposes RevenueStream.rhythm RevenueStream.type RevenueStream.pricing RevenueStream.priceMethod RevenueStream.personalRevenue RevenueStream.benefitInKind RevenueStream.softBenefit KeyResource.personalResource KeyActivity.fitsPerson",
            "[003] | Canvas.kind Canvas.state Canvas.reinvents Canvas.actions Action Action.owner Action.due Answer",
            "[004] | Client Client.type Client.goals Client.termsOfReference Client.stages Client.goBetween Client.checklist ClientType Goal EngagementStage EngagementStage.due ChecklistItem",
            "Osterwalder and Pigneur | Canvas KeyResource.type KeyActivity.type KeyPartner.type KeyPartner.motive Cost.behaviour",
            "BMML | Canvas.tagline Canvas.portfolio Canvas.stage" })
    void whatTheDomainTakesFromAnArticleNamesIt(String article, String names) {
        EPackage model = fromFile();
        for (String name : names.split(" ")) {
            String[] path = name.split("\\.");
            EClassifier type = model.getEClassifier(path[0]);
            ENamedElement documented = path.length == 1 ? type : ((EClass) type).getEStructuralFeature(path[1]);
            String text = EcoreUtil.getDocumentation(documented);
            assertTrue(text.substring(text.indexOf(" Source: ")).contains(article), name + ": " + text);
        }
    }

    /** The generated package does not carry the documentation: the file does. */
    private static EPackage fromFile() {
        ResourceSet resources = new ResourceSetImpl();
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
        String file = System.getProperty("canvasstudio.root") + "/bundles/org.canvasstudio.model/model/canvas.ecore";
        return (EPackage) resources.getResource(URI.createFileURI(file), true).getContents().get(0);
    }

    /** The table of the domain, row by row. */
    @ParameterizedTest
    @CsvSource({ "serves, VP>CS", "carries, CH>VP", "reaches, CH>CS", "binds, CR>CS", "pays, CS>RS", "paysFor, RS>VP",
            "subsidises, CS>CS", "produces, KA>VP", "operates, KA>CH KA>CR", "needs, KA>KR VP>KR", "supplies, KP>KR",
            "performs, KP>KA", "runs, KP>CH", "causes, KA>CO KR>CO KP>CO CH>CO CR>CO" })
    void legalityTableIsThatOfTheDomain(String kind, String pairs) {
        Set<String> legal = new TreeSet<>();
        for (BlockKind from : BlockKind.values()) {
            for (BlockKind to : BlockKind.values()) {
                if (LegalLinks.isLegal(LinkKind.get(kind), from, to)) {
                    legal.add(from.key() + '>' + to.key());
                }
            }
        }
        assertEquals(new TreeSet<>(List.of(pairs.split(" "))), legal);
    }

    @Test
    void everyKindOfLinkIsInTheTableAndUnspecifiedIsNeverLegal() {
        Set<LinkKind> kinds = new TreeSet<>(LegalLinks.table().stream().map(LegalLinks.Legal::kind).toList());
        assertEquals(LinkKind.values().length - 1, kinds.size());
        assertFalse(kinds.contains(LinkKind.UNSPECIFIED));
        assertFalse(LegalLinks.isLegal(LinkKind.UNSPECIFIED, BlockKind.COSTS, BlockKind.COSTS));
    }

    @Test
    void aCanvasHasNineBlocksOfNineClassesThatHoldTheirOwnElements() {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Nine");
        assertEquals(9, canvas.getBlocks().size());
        for (BlockKind kind : BlockKind.values()) {
            CanvasElement element = Canvases.add(canvas, kind, "A note");
            assertEquals(List.of(element), kind.in(canvas).getItems());
            assertEquals(kind, BlockKind.of(element));
            assertEquals(kind, BlockKind.around(element));
            assertTrue(element.getId().startsWith(kind.idPrefix() + "-"), element.getId());
        }
        assertEquals(9, Canvases.elements(canvas).size());
    }

    @Test
    void linksKnowTheirEndsAndTheEndsTheirLinks() {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Links");
        CanvasElement proposition = Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Fresh bread");
        CanvasElement segment = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Hotels");
        Link link = Canvases.link(proposition, segment);
        assertEquals(LinkKind.SERVES, link.getKind());
        assertEquals("vp-fresh-bread-serves-cs-hotels", link.getId());
        assertEquals(List.of(link), proposition.getOutgoing());
        assertEquals(List.of(link), segment.getIncoming());
        EcoreUtil.delete(link);
        assertEquals(List.of(), segment.getIncoming());
        assertNull(link.getSource());
    }

    @Test
    void amountsAreExactAndKeepTheirDigits() {
        assertEquals(new BigDecimal("1.50"), Values.amount("1.50"));
        assertEquals("1.50", Values.text(Values.amount("1.50")));
        assertEquals("0.1", Values.text(Values.amount("0.1")));
        assertEquals("100000000000000000000.01", Values.text(Values.amount("100000000000000000000.01")));
    }

    @ParameterizedTest
    @CsvSource({ "1E5", "1e999999999", "NaN", "'1,5'", "''", "' 1'", "0x1", "1.2.3" })
    void textThatIsNoAmountIsRefused(String text) {
        var refused = assertThrows(IllegalArgumentException.class, () -> Values.amount(text));
        assertTrue(refused.getMessage().contains("\"" + text + "\""), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({ "-1", "+1", "1.0", "''", "' 1'", "1000000000000000000", "Ⅷ" })
    void textThatIsNoCountIsRefused(String text) {
        var refused = assertThrows(IllegalArgumentException.class, () -> Values.count(text));
        assertTrue(refused.getMessage().contains("\"" + text + "\""), refused.getMessage());
        assertEquals(999_999_999_999_999_999L, Values.count("999999999999999999"));
    }

    @Test
    void blockTitlesAreTranslatedAndThePersonalCanvasHasItsOwn() {
        BlockKind kind = BlockKind.CUSTOMER_SEGMENTS;
        assertEquals("Customer Segments", kind.title(CanvasKind.ORGANISATION, Locale.ENGLISH));
        assertEquals("Whom You Help", kind.title(CanvasKind.PERSONAL, Locale.ENGLISH));
        assertEquals("顧客セグメント", kind.title(CanvasKind.ORGANISATION, Locale.JAPANESE));
        assertEquals("Customer Segments", kind.title(CanvasKind.ORGANISATION, Locale.GERMAN));
    }

    @Test
    void runsWithoutOsgiAndWithoutAWorkbench() {
        for (String type : List.of("org.osgi.framework.Bundle", "org.eclipse.core.runtime.Platform", "org.eclipse.swt.SWT")) {
            assertThrows(ClassNotFoundException.class, () -> Class.forName(type), type);
        }
    }
}
