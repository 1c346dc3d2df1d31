import { z } from 'zod';
import { levelRate } from '../../mortality/discount';
import { known, type Registry, unsupported } from '../known';
import { premiumQuestions } from './examPremiums';
import { type ExamQuestion, numbersIn } from './examQuestion';
import { reserveQuestions } from './examReserves';
import { survivorQuestions } from './examSurvivors';
import { mortalityShape } from './mortalityInput';

const questions: readonly ExamQuestion[] = [...survivorQuestions, ...premiumQuestions, ...reserveQuestions];

/** Questions of the Society of Actuaries in words: the figures are read from the text, an unknown form is unsupported. */
const soaQuestion = known(mortalityShape.and(z.object({ question: z.string() })), ({ mortality, rate, question }) => {
  const form = questions.find(({ words }) => words.test(question));
  if (form === undefined) return unsupported(question);
  const model = { life: (age: number) => mortality.at(age), rate, discount: levelRate(rate) };
  return form.answer(numbersIn(question), model);
});

export const examChecks: Registry = { soa_question: soaQuestion };
