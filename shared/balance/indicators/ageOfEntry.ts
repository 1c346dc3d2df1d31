/** Nobody is insured below this age, the lowest at which work is allowed. Source: 中华人民共和国劳动法, article 15. */
export const ageOfEntry = 16;
