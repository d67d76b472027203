import nlp from "compromise";

/** What the redaction knows about words: which are first names, which are ordinary, and which stand before a name. */
const words = (text: string) => new Set(text.trim().split(/\s+/));

const { lexicon } = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one;

// Names common in English schools that the dictionary lacks.
const MORE_NAMES = words(`
  callum ravi dev priya amara freya tarquin zeb araminta ottoline kai kieran ciaran niamh siobhan aoife rhys dylan ellis
  harley riley finley alfie archie theo leo jayden kayden jaxon hamza yusuf zain zainab fatima maryam khadija ibrahim
  musa bilal ayaan aarav arjun rohan anjali meera isha kavya oluwaseun chidi ngozi kwame abena ayesha safiya layla imani
  kasia zosia wojtek piotr ania bogdan andrei ioana tomasz jakub lena maja evie poppy esme imogen tilly millie maisie
  lottie florence ottilie arlo otis rafe ezra jude reuben caleb micah noah isla orla eilidh hamish fergus angus
  poppy bethan carys megan cerys sian gethin owain ffion saffron clementine barnaby crispin rupert jolyon wilfred`);

// First names that are also everyday words: hidden only where something beside them says that a person is meant.
const ALSO_WORDS = words(`
  will may mark grace hope joy rose faith bill art sue pat rob jack june april august summer autumn dean drew chase
  hunter mason angel dawn eve ivy lily daisy amber ruby holly penny gene guy ray sky star frank max miles nick norm
  olive peg reed rich rocky sandy skip stone tiger victor wade ward harmony melody charity destiny miracle honey love
  major king prince duke earl royal page jade pearl crystal iris heather hazel bay brook dale glen cliff christian
  clay jean dick randy willow robin jay drake bob harry tom mia an van so see lee kit tim sunny bliss precious heaven
  chance blue art gay happy pip star scout sage said kay kim young long short brown green white black grey can are my
  jo mo bo al chip chuck don dot don lane lacy wing ally tad buddy sonny alma mae`);

// Capitals that are no names: services, subjects, festivals, games, conditions, things that people write large.
const NOT_NAMES = words(`
  i i'm i've i'll i'd im ive ok okay mum mummy dad daddy mom nan nanny gran granny grandad grandma god sir miss
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december christmas easter eid diwali ramadan halloween hanukkah holi passover
  maths math english science history geography art pe music drama french spanish german latin computing ict re pshe
  phonics literacy numeracy gcse gcses btec btecs sats reception foundation
  camhs cahms senco sendco sen send sendiass sendias iass ehcp ehcps ehc eotas eotis pru ofsted cqc nhs gp gps ot ots
  salt slt ep eps ta tas lsa la lea council county portage elsa nurture thrive pip dla dfe mp pcf siab icb
  adhd asd pda ocd odd asc asperger aspergers asperger's tourette tourettes tourette's down downs down's autism autistic
  dyslexia dyspraxia epilepsy downs's syndrome ehlers danlos makaton widgit pecs aac bsl sensory autistics
  minecraft roblox fortnite lego pokemon mario sonic disney netflix youtube tiktok instagram insta snapchat whatsapp
  facebook google teams zoom xbox playstation nintendo switch ipad ipads chromebook laptop discord wifi bluey peppa
  tesco asda sainsburys aldi lidl mcdonalds mcdonald's kfc nandos greggs costa starbucks ikea primark
  oxfordshire oxford banbury bicester didcot abingdon witney thame wantage henley carterton kidlington chipping norton
  england britain uk wales scotland ireland london europe barnardo's barnardos ipsea childline samaritans mencap scope
  nspcc mind kooth contact uber amazon xmas brexit covid coronavirus parliament team service services board forum
  young people people's parent carer carers plan support social worker officer teacher head key stage year section
  sure start early help hub family families health education home local offer short breaks special needs english
  football pizza autism trampoline broccoli spaghetti hooray yay yuk ugh wow hello hi hey thanks thank please dear
  taxi taxis minibus homework playground lunchtime playtime breaktime classroom wheelchair paperwork timetable assembly
  paediatrician paediatricians physio physios caseworker caseworkers keyworker keyworkers teachers staff schooling
  appointment appointments assessment assessments diagnosis referral referrals mainstream placement provision
  transport escort headteacher headteachers nursery preschool playgroup college colleges respite tribunal mediation
  advocate counsellor counsellors counselling therapist therapists therapies meltdown meltdowns tuition tutors
  schools exclusion suspension transition communication consultation governors inspectors councillors leaders
  everyone everybody nobody somebody someone anyone noone cuz cos becos coz wen wot sumtimes sometimes dunno
  miss mrs mr cud wud shud sed thay ther wif skool scool techer teecher freind freinds frend frends luv liked
  grown-ups grownups grownup kids kiddo mums dads bullies lads lasses teens teenager teenagers
  educational psychologist psychologists psychiatrist occupational physiotherapist teaching assistant assistants
  learning manager director commissioner lead deputy principal governor chair secretary receptionist midwife visitor
  navigator link panel case casework neurodevelopmental paediatric community specialist advisory inclusion
  speech language forest annual review reviews ed psych psychs psychology therapy pathway programme statement panel
  kent surrey sussex essex dorset devon cornwall somerset norfolk suffolk hampshire berkshire buckinghamshire
  wiltshire gloucestershire warwickshire northamptonshire hertfordshire bedfordshire cambridgeshire lincolnshire
  leicestershire derbyshire nottinghamshire staffordshire shropshire cheshire lancashire yorkshire cumbria
  northumberland durham worcestershire herefordshire rutland merseyside thames swindon reading slough
  spiderman spider-man batman superman potter hogwarts barbie elsa bluey frozen tobii numicon lexia grid nan's
  nursery-nurse gp's covid-19 wellbeing safeguarding respite autism-friendly attendance behaviour equality act tribunal
  forum's charity workshop sencos' snack breakfast sandwich chips crisps chocolate trampolining gymnastics karate
  brownies cubs scouts guides beavers rainbows judo ballet netball rugby cricket hockey tennis basketball
  sats-week maths-club because why what when where who how they there then also although however yes no never
  postcode address number telephone mobile email biscuit
  ps lol omg idk tbh btw fyi asap tv dvd id pdf faq rsvp vs eg ie etc`);

export const FIRM_TITLES = words("mr mrs ms mx prof professor cllr councillor dr rev reverend lord lady dame messrs");
export const LOOSE_TITLES = words(`miss sir nurse doctor uncle aunty auntie aunt nan nanny nana gran granny grandma
  grandad grandpa cousin coach sister headteacher head constable pc sergeant officer madam teacher aunti uncel`);

/** After these a name comes: "my friend Callum". */
export const RELATIONS = words(`friend freind frend mate brother sister cousin son daughter boy girl teacher ta helper
  tutor keyworker caseworker worker carer boyfriend girlfriend partner husband wife neighbour therapist physio mentor
  officer psychologist paediatrician consultant doctor nurse lad twin stepson stepdaughter grandson granddaughter
  stepbrother stepsister headteacher senco coordinator driver escort pa`);

/** What a person does, right after the name. */
export const PERSON_VERBS =
  words(`help reads is was has helps helped hits hit says said sed does dus did makes made winds hurts
  hurt kicks kicked punches punched pushes pushed shouts shouted listens listened reads teaches taught plays played
  sits sat talks talked told tells came comes gave gives got gets always never understands understood works lives lets
  wants likes loves looks who bites bit calls called bullies bullied scares takes took can keeps kept lies swears won't
  doesn't didn't isn't wasn't wont doesnt didnt isnt cant explained explains left leaves started starts knows knew
  thinks goes went brings sent sends rang emailed phoned slaps smacks laughs stole steals broke needs moved joined`);

/** What may stand before a name in small letters. */
export const NAME_CUES = words(
  "with and called named near like hate love by from for to friend brother sister cousin mate next than is",
);

const FUNCTION_TAGS =
  /Verb|PastTense|PresentTense|Infinitive|Gerund|Conjunction|Preposition|Determiner|Pronoun|Auxiliary|Modal|Copula|QuestionWord|Possessive|Adverb|Negative/;

const bare = (word: string) =>
  word
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/'s?$|\.$/u, "");

function tagsOf(word: string): string {
  return Object.hasOwn(lexicon, word) ? String(lexicon[word]) : "";
}

/** Is this a first name or a family name that the dictionary knows? */
export function isName(word: string): boolean {
  const plain = bare(word);
  return MORE_NAMES.has(plain) || ALSO_WORDS.has(plain)
    ? !NOT_NAMES.has(plain) || ALSO_WORDS.has(plain)
    : /Name/.test(tagsOf(plain)) && !NOT_NAMES.has(plain);
}

export function isAlsoAWord(word: string): boolean {
  return ALSO_WORDS.has(bare(word));
}

export function isNotAName(word: string): boolean {
  return NOT_NAMES.has(bare(word));
}

/** Does the word only join or act ("miss the trip"), so that no title stands before it? */
export function isFunctionWord(word: string): boolean {
  const plain = bare(word);
  return (
    plain.length < 2 ||
    FUNCTION_TAGS.test(tagsOf(plain)) ||
    PERSON_VERBS.has(plain) ||
    /^(the|a|an|and|my|to|so|i|you|me)$/.test(plain)
  );
}

/** Is this a word of the language, and no name? Endings are looked through: "helpers" is ordinary because "help" is. */
export function isOrdinary(word: string): boolean {
  const plain = bare(word);
  if (plain.length < 3 || NOT_NAMES.has(plain) || RELATIONS.has(plain)) return true;
  return stemsToTry(plain).some((form) => tagsOf(form) !== "" && !/Name|Person/.test(tagsOf(form)));
}

function stemsToTry(plain: string): string[] {
  const cut = ["s", "es", "ed", "d", "ing", "ly", "er", "est", "y", "n't", "nt"]
    .filter((ending) => plain.endsWith(ending) && plain.length - ending.length >= 3)
    .map((ending) => plain.slice(0, -ending.length));
  return [plain, ...cut, ...cut.map((form) => `${form}e`), ...plain.split("-").filter((part) => part !== plain)];
}
