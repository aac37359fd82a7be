// Nepali verb endings, as sound keys: what "gar" may become, and what each form says about the wish.
import { romanSound } from "./sound.ts";

/**
 * How a Nepali verb stands:
 * `order` (गर, गर्नुस्, गरिदेऊ), `nu` (गर्नु: a polite order or "to do"), `na` (गर्न: to do), `ne` (गर्ने: of doing),
 * `lets` (गरौं), `shall` (गरूँ?), `first` (गर्छु), `present` (गर्छ, गर्दै छ), `did` (गर्‍यो), `perfect` (गरेको),
 * `linking` (गरेर), `if` (गरे), `need` (गर्नुपर्छ), `not` (any of these denied: नगर, गर्दिन).
 */
export type NepaliMood =
  | "order"
  | "nu"
  | "na"
  | "ne"
  | "lets"
  | "shall"
  | "first"
  | "present"
  | "did"
  | "perfect"
  | "linking"
  | "if"
  | "need"
  | "not";

/** Endings after a consonant (gar-, rok-, kin-). */
const afterConsonant: Readonly<Record<NepaliMood, string>> = {
  order:
    "a nus nuus nuhos nuhosh nos nuhola nuholaa nuhosna nush ideu ideo idiu idew iday ide idinu idinus idinuhos idinuhosh idinos idinuhola idinuholaa idina deu diu dew de dinu dinus dinuhos dinos dinuhola ihala ihal ihalnu ihalnus ihaldeu ihaldinus irakha irakhnu irakhnus idehau dehau idinush ediu edeu edinu edinus aideu idyau dyau idyo aidinu aidinus nehos hos ose de ide idinuhuna inuhuna idinuhunu dinuhuna nuhuna nuhunu idinuhunuhola idim idium",
  nu: "nu nuu",
  na: "na nalai naka",
  ne: "ne nelai neko neho nehola neki nevayo nebhayo nechu nechhu nechau",
  lets: "au aun aum am aunna ihalau idiau",
  shall: "um un u oon ooh",
  first: "chu chhu chau chaun chaum xu 6u dinchu idinchu idinchau dichu idichu ihalchu nechu",
  present:
    "cha chha xa chan chhan xan dai daicha dai6 daixa irako iraheko irakheko iraheka iracha irahecha irahexa dachan dachha daichan dairacha dairaheko incha inchha inxa nchha ihun",
  did: "yo e eu yau yaun yaum in is isakyo isake isakeu isakyau isakyaun isaken isakin isakeko iyo io ieu idiyo idio idiye idieu idiyau ideko idieko idiyeko diyo diye dieu dieko diyeko ekai eun ithe ithyo iecha echa exa ethe ethyo ethiyo nubhayo nuvayo nubho nuvo nubhyo isakiyo isakethe",
  perfect:
    "eko eka eki yeko yeka iyeko iyeka ieko ieka isakeko isakeka ya ako aka ekolai ekalai ekoma nale ekole ekosanga nubhayeko nubhayeka nubhaeko nubhaeka nubhako nubhaka nuvako nuvayeko nuvayeka nubhakolai nubhaekolai",
  linking: "era i ikana dai darahera erai yera dakheri da",
  if: "ema epachi epaxi yema iyema iepachi iyepachi iema esi epani yopani iyesi",
  need: "nuparyo nuparcha nuparxa nuparne nucha nuparchha naparyo naparcha naparne nuparla nuparthyo nuparyoni nupardacha",
  not: "dina daina dainan dainau dinan dinaun inan ena enan ina inau enau enaun eina enna inna denan dena dinau dainaun nuhunna nuhudaina nupardaina napardaina nahunna",
};

/** Endings after a vowel stem (patha-, chala-, dekha-): those that differ. */
const afterVowel: Readonly<Record<NepaliMood, string>> = {
  order:
    "u uu ow unus unuus unuhos unuhosh unos unuhola unuholaa unuhosna ideu ideo idiu idew iday ide idinu idinus idinuhos idinuhosh idinos idinuhola idinuholaa idehau ihala ihal ihalnu ihalnus irakha irakhnus irakhnu una unush nus nuhos deu dinu dinus dinuhos dinuhola idinush nuhola ediu edinus edeu idyau udinu uana uos os de ide idinuhuna inuhuna idinuhunu dinuhuna unuhuna nuhuna idiyos idim idium",
  nu: "unu unuu nu",
  na: "una unalai na unlai",
  ne: "une unelai uneko uneho ne unechu unechhu",
  lets: "aun ao aum unaun aau",
  shall: "um un oon",
  first: "uchu unchu uchhu unchhu uxu unxu uchau uchaun uchaum unchaum unchau idinchu idinchau idichu ihalchu chu nchu",
  present:
    "ucha uncha uchha unchha uxa unxa uchan unchan udai udaicha irako iraheko irakheko iracha irahecha iraheka udachan udaixa ncha nchan nxa cha xa udaichan",
  did: "yo ye e yeu eu yau yaun in is isakyo isake isakeu isakyau isakyaun isakin isakeko iyo idiyo idiye idieu idiyau idieko idiyeko ideko yin ithe iecha yecha echa yexa ethe yethyo ithyo iyeko aye unubhayo unuvayo unubho unuvo unubhyo isakiyo isaken isakyaun isakethe",
  perfect:
    "yeko yeka yeki eko eka eki ko ka iyeko iyeka ieko ieka isakeko isakeka ya ako aka yekolai yekalai yeko yekoma iyeko yekole unubhayeko unubhayeka unubhaeko unubhaeka unubhako unubhaka unuvako unuvayeko unuvayeka",
  linking: "era yera i ikana da dai nda ndai udai uda udakheri erai yerai ai",
  if: "yema epachi yepachi yepaxi iyema iepachi ema esi yesi iyepachi",
  need: "unuparyo unuparcha unuparxa unuparne unucha unuparchha unaparyo unaparcha unuparla",
  not: "udina udaina udainan udinan undina undaina inan yena ena yenan enan inau yenau udainau inna unuhunna unuhudaina unupardaina enna yenna",
};

/** Endings are cut out of a whole word, because sounds melt where stem and ending meet (jod + dinus is "jodinus"). */
function endingsAfter(probe: string, table: Readonly<Record<NepaliMood, string>>): ReadonlyMap<string, NepaliMood> {
  const endings = new Map<string, NepaliMood>();
  for (const [mood, list] of Object.entries(table)) {
    for (const ending of list.split(" ")) {
      const key = romanSound(probe + ending).slice(probe.length);
      if (isMood(mood) && !endings.has(key)) endings.set(key, mood);
    }
  }
  return endings;
}

function isMood(word: string): word is NepaliMood {
  return Object.hasOwn(afterConsonant, word);
}

/** Made when first asked for: most lines have no verb of one kind or another. */
function once(make: () => ReadonlyMap<string, NepaliMood>): () => ReadonlyMap<string, NepaliMood> {
  let made: ReadonlyMap<string, NepaliMood> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const consonantEndings = once(() => endingsAfter("gar", afterConsonant));
const dEndings = once(() => endingsAfter("jod", afterConsonant));
const vowelEndings = once(() => endingsAfter("pata", afterVowel));

/** The endings that may follow a stem (a sound key). */
export function endingsFor(stem: string): ReadonlyMap<string, NepaliMood> {
  const last = stem.at(-1) ?? "";
  if ("aeiou".includes(last)) return vowelEndings();
  return last === "d" ? dEndings() : consonantEndings();
}
