import type { SeminarText } from '../seminar-text';
import { namedSeminars } from './seminars-named';

/** What the article of 30 August says of each seminar beyond its title and speaker; where it says nothing, nothing stands. */
const told: Record<string, { sv: string; en: string }> = {
  'samordnat-stod': {
    sv: 'Anna Derwinger-Hallberg berättade om BarnSam, ett arbetssätt där frågor samordnas och där olika verksamheter styr och leder genom samverkan när barnets behov sträcker sig över verksamhetsgränser. Titeln står som i källan, ’Arbetsrätt’. Texten talar om ett arbetssätt.',
    en: 'Anna Derwinger-Hallberg told about BarnSam, a way of working in which questions are coordinated and different services steer and lead through cooperation when the child’s needs cross their borders. The Swedish title stands as in the source, which has ‘labour law’ where the text speaks of a way of working.',
  },
  'tillsynen-och-forandring': {
    sv: 'Seminariet kretsade kring IVO:s iakttagelser från tillsynen av den sociala barn- och ungdomsvården. Deltagarna resonerade om hur tillsynen kan bli en katalysator för en positiv förändring i verksamheterna.',
    en: 'The seminar dealt with what IVO has observed in its supervision of the social care of children and young people. Participants discussed how supervision can become a catalyst for positive change.',
  },
  framgangsfaktorer: {
    sv: 'Tillsammans beskrev Vision och Akademikerförbundet SSR fackliga initiativ som gör skillnad i verksamheter.',
    en: 'Vision and Akademikerförbundet SSR together described union initiatives that make a difference in workplaces.',
  },
  'ingen-rocket-science': {
    sv: 'Seminariet handlade om hur vi skapar förutsättningar för att utveckla en social barn- och ungdomsvård av god kvalitet. Det gav också exempel från verksamheter som har lyckats vända nedåtgående trender och har skapat stabilitet.',
    en: 'The seminar was about creating the conditions for developing social care of good quality. It also gave examples of workplaces that have turned downward trends and created stability.',
  },
  'rehabilitera-en-socialtjanst': {
    sv: 'Anette Gladher berättade om hur de i Karlskrona arbetat vidare och utvecklat verksamheten efter att det värsta som kunde hända hände.',
    en: 'Anette Gladher told how they in Karlskrona carried on and developed their services after the worst that could happen had happened.',
  },
};

/** The ten named seminars as the archive shows them: no invented abstract, nobody added. */
export const archivedSeminars: SeminarText[] = namedSeminars.map(({ host: _host, ...seminar }) => ({
  ...seminar,
  abstractSv: told[seminar.slug]?.sv ?? '',
  abstractEn: told[seminar.slug]?.en ?? '',
  audiences: [],
}));
