package org.canvasstudio.benchmarks;

import java.util.List;
import java.util.Random;

import org.canvasstudio.model.BlockKind;

/** The words that the names of one generated canvas are made of: what stands in front, and a noun for each block. */
enum Words {

    ENGLISH(" ", "EUR", "small village early mobile regional shared spare quiet second organic coastal family evening "
            + "weekly local winter trained honest rented open",
            "bakeries,schools,clinics,farmers,tourists,cyclists,tenants,museums",
            "fresh bread,safe journeys,clean water,repaired tools,warm rooms,clear accounts,ready meals,lent books",
            "market stall,newsletter,web shop,delivery van,fair,front desk,phone line,catalogue",
            "advice in person,helpdesk,members' evening,standing order,workshop,user forum",
            "monthly fee,ticket sales,repair fee,licence fee,deposit,hire charge,membership",
            "ovens,recipes,drivers,savings,patents,warehouse,volunteers,software",
            "baking,planning routes,testing water,training,bookkeeping,buying,writing guides",
            "mills,town council,garages,insurers,suppliers,neighbours",
            "wages,rent,fuel,flour,electricity,insurance premiums,advertising"),
    FRENCH(" ", "EUR", "petit grand ancien jeune voisin nouveau vieux rural urbain commun double simple mobile local utile "
            + "calme rare fiable libre propre",
            "fromagers,écoles,randonneurs,cantines,mairies,hôtels,familles",
            "lait cru,séjours au calme,vélos réparés,comptes clairs,paniers prêts,livres prêtés",
            "marché du samedi,lettre mensuelle,boutique en ligne,tournée,accueil,affiches",
            "conseil sur place,permanence,soirée des membres,atelier,forum",
            "abonnement,vente au détail,forfait de réparation,cotisation,location",
            "caves,recettes,chauffeurs,réserves,marques,entrepôt",
            "affinage,tournées,contrôles,formation,comptabilité,achats",
            "coopérative,commune,garages,assureurs,fournisseurs",
            "salaires,loyer,carburant,fourrage,électricité,primes"),
    POLISH(" ", "PLN", "mały duży dawny młody sąsiedni nowy stary wiejski miejski wspólny cichy prosty tani lokalny rzadki "
            + "pewny wolny czysty letni zimowy",
            "piekarze,szkoły,rowerzyści,najemcy,urzędy,rodzice,turyści",
            "świeży chleb,spokojna nauka,naprawione rzeczy,jasne rachunki,gotowe obiady,pożyczone książki",
            "targ sobotni,biuletyn,sklep w sieci,dostawa,recepcja,plakaty",
            "porada osobista,dyżur,wieczór członków,warsztat,forum",
            "abonament,sprzedaż biletów,opłata za naprawę,składka,wynajem",
            "piece,przepisy,kierowcy,oszczędności,znaki,magazyn",
            "wypiek,planowanie tras,badanie wody,szkolenie,księgowość,zakupy",
            "młyny,gmina,warsztaty,ubezpieczyciele,dostawcy",
            "płace,czynsz,paliwo,mąka,prąd,składki"),
    RUSSIAN(" ", "RUB", "малый большой прежний молодой соседний новый старый сельский городской общий тихий простой редкий "
            + "местный верный свободный чистый летний зимний ранний",
            "пекари,школы,велосипедисты,жильцы,музеи,родители,туристы",
            "свежий хлеб,спокойная учёба,починенные вещи,ясные счета,готовые обеды,книги напрокат",
            "субботний рынок,рассылка,магазин в сети,доставка,приёмная,афиши",
            "личный совет,дежурство,вечер участников,мастерская,форум",
            "подписка,продажа билетов,плата за ремонт,взносы,аренда",
            "печи,рецепты,водители,сбережения,патенты,склад",
            "выпечка,планирование маршрутов,проверка воды,обучение,учёт,закупки",
            "мельницы,община,гаражи,страховщики,поставщики",
            "зарплата,аренда зала,топливо,мука,электричество,страховка"),
    CHINESE("", "CNY", "小型 大型 早期 年轻 邻近 新的 老的 乡村 城市 共享 安静 简单 少见 本地 可靠 自由 干净 夏季 冬季 移动",
            "面包店,学校,骑行者,租户,博物馆,家长,游客", "新鲜面包,安心旅程,清洁用水,修好的工具,清楚账目,借阅图书",
            "周六集市,月度通讯,网上商店,送货车,前台,海报", "当面咨询,值班热线,会员之夜,工作坊,论坛",
            "月费,门票收入,维修费,会费,租金", "烤炉,配方,司机,储备金,专利,仓库", "烘焙,路线规划,水质检测,培训,记账,采购",
            "磨坊,街道办,修理厂,保险公司,供应商", "工资,房租,燃料,面粉,电费,保险费"),
    JAPANESE("", "JPY", "小さな 大きな 早い 若い 隣の 新しい 古い 山の 町の 共同の 静かな 簡単な 珍しい 地元の 確かな 自由な きれいな 夏の 冬の 移動",
            "パン屋,学校,自転車の人,借り手,美術館,保護者,旅行者", "焼きたてのパン,安心の移動,きれいな水,直った道具,明るい帳簿,貸し本",
            "土曜市,月刊便り,通販,配達車,受付,ポスター", "対面相談,当番電話,会員の夕べ,講習会,掲示板",
            "月会費,切符の売上,修理代,組合費,賃貸料", "かまど,レシピ,運転手,積立金,特許,倉庫", "製パン,経路づくり,水質検査,研修,経理,仕入れ",
            "製粉所,町役場,整備工場,保険会社,納入業者", "給料,家賃,燃料代,粉代,電気代,保険料");

    private final String between;
    private final String currency;
    private final List<String> before;
    private final List<List<String>> nouns;

    /** @param nouns for the blocks in the order of {@link BlockKind} */
    Words(String between, String currency, String before, String... nouns) {
        this.between = between;
        this.currency = currency;
        this.before = List.of(before.split(" "));
        this.nouns = List.of(nouns).stream().map(words -> List.of(words.split(","))).toList();
    }

    String currency() {
        return currency;
    }

    /** A name of two to four words. */
    String name(BlockKind kind, Random random) {
        String name = pick(before, random) + between + pick(nouns.get(kind.ordinal()), random);
        return random.nextInt(3) == 0 ? name : pick(before, random) + between + name;
    }

    /** Some words without grammar, as long as a note that somebody took. */
    String text(int words, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            List<String> nounsOfOne = nouns.get(random.nextInt(nouns.size()));
            text.append(i == 0 ? "" : between).append(pick(i % 2 == 0 ? before : nounsOfOne, random));
        }
        return text.append(between.isEmpty() ? '。' : '.').toString();
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
