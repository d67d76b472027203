/**
 * Words that must be right: what a person agrees to, who is told, where help is, and how to take answers back. In a real
 * wave they stay English until a person has checked the language (`words/<language>/checked.json`).
 */
import help from "./words/en/help.json";
import receiptWords from "./words/en/receipt.json";

/** Assent, and whose eyes see the answers. */
const assent = [
  "whoSay",
  "whoDefault",
  "noName",
  "notQuick",
  "needHelpNow",
  "safeTell",
  "ownCase",
  "ownCaseHelp",
  "youChoose",
  "assent",
  "assentYes",
  "assentNo",
  "assentFirst",
  "askAssent",
  "quote",
  "quoteSay",
  "quoteYes",
  "quoteNo",
  "voiceWho",
  "voiceLater",
];

/** Safety and help, beside everything in help.json. */
const safety = ["talk", "talkSay", "talkSendsNothing", "stop", "stopAsk", "stopKeep", "stopThrow", "stopGoOn"];

const receipts = [
  "receipt",
  "receiptSay",
  "receiptOnce",
  "receiptWhere",
  "receiptAddress",
  "lookUp",
  "lookUpSay",
  "lookUpChosen",
  "lookUpBack",
  "lookUpType",
  "lookUpGo",
  "lookUpNone",
  "arrived",
  "beingRead",
  "replies",
  "noReplyYet",
  "replyDue",
  "replyLate",
  "youSaid",
  "weDid",
  "weDidNot",
  "changeMind",
  "withdraw",
  "withdrawn",
  "withdrawnCopies",
];

/** On paper: what happens with it, and where help is. */
const onPaper = ["bookNeedHelp", "bookTypedIn", "bookAssentNo", "bookNumberWhy", "bookPictures", "bookPicturesLater"];

/** Keys without the endings of audiences and plurals. */
export const criticalWords: ReadonlySet<string> = new Set([
  ...assent,
  ...safety,
  ...receipts,
  ...Object.keys(receiptWords),
  ...onPaper,
  ...Object.keys(help),
]);
