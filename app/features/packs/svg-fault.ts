/** Why a picture is refused, in words that follow "this file is refused, because". */
export class SvgFault extends Error {}
